using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Time;
using CxKit.Hosting.Figures;
using CxKit.Storage;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>A customer's own words.</summary>
/// <param name="Score">The score they came with.</param>
/// <param name="Words">The words.</param>
/// <param name="Team">The team it was about.</param>
/// <param name="TicketNumber">The ticket.</param>
/// <param name="Day">The day they were written.</param>
public sealed record Quote(int Score, string Words, string Team, string TicketNumber, DateOnly Day)
{
    /// <summary>The comments that may be shown: of the period, by people, and from teams with enough answers in it that nobody is recognised.</summary>
    internal static IEnumerable<Quote> Visible(IEnumerable<CommentedAnswer> comments, IEnumerable<TeamView> teams, Period period, TimeZoneInfo zone)
    {
        var open = teams.Where(t => t.Csat.N >= SmallGroups.Comments).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return comments
            .Where(c => c.Answer.Provenance != Provenance.SuspectedMachine)
            .Select(c => new Quote(c.Answer.Score, c.Answer.Comment ?? "", Dimension.Team.GroupOf(c.Answer.Attribution), c.TicketNumber, c.Answer.AnsweredAt.DayIn(zone)))
            .Where(q => q.Words.Length > 0 && open.Contains(q.Team) && period.Contains(q.Day));
    }
}
