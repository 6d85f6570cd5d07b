using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.Core.Metrics.AvoidableContacts;

/// <summary>Avoidable contacts by month, and together with repeats by what caused them.</summary>
public static class AvoidableTable
{
    /// <summary>What stands for the cause of contacts of which nobody named one.</summary>
    public const string UnknownCause = "(unknown)";

    /// <summary>The months of the period in order, those without contacts included; the first and the last only as far as the period reaches.</summary>
    public static IReadOnlyList<AvoidableMonth> ByMonth(Evidence evidence)
    {
        var months = ContactVerdicts.Of(evidence).ToLookup(c => CalendarUnit.Month.LabelOf(c.Ticket.OpenedAt, evidence.Zone), StringComparer.Ordinal);
        return
        [
            .. from month in CalendarUnit.Month.Across(evidence.Period, evidence.Zone)
               let contacts = months[month.Label].ToList()
               select new AvoidableMonth(
                   month.Label, contacts.LongCount(c => c.IsAvoidable == true), contacts.LongCount(c => c.IsAvoidable is not null), contacts.Count),
        ];
    }

    /// <summary>The contacts opened in the period that are avoidable or report the same trouble again, by their cause; the cause with most contacts first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind of cause.</exception>
    public static IReadOnlyList<CausedContacts> ByCause(Evidence evidence, CauseKind kind)
    {
        var contacts = ContactVerdicts.Of(evidence).Where(c => c.IsAvoidable == true || c.Ticket.Repeats is not null);
        var answers = evidence.Answers.ToLookup(a => (a.Account, a.TicketId));
        var roles = Work.RolesOf(evidence.Staff);
        var name = NameOf(kind);
        var rows =
            from cause in contacts.GroupBy(c => name(c.Ticket.Cause) ?? UnknownCause, StringComparer.Ordinal)
            let work = Work.Of(cause.Select(c => c.Ticket), evidence.Rates, roles)
            select new CausedContacts(
                cause.Key,
                cause.LongCount(),
                cause.LongCount(c => c.IsAvoidable == true),
                cause.LongCount(c => c.Ticket.Repeats is not null),
                work.Hours,
                work.Cost,
                LostExperience.Of(cause.SelectMany(c => answers[(c.Ticket.Account, c.Ticket.Id)])));
        return [.. rows.OrderByDescending(r => r.Contacts).ThenBy(r => r.Cause, StringComparer.Ordinal)];
    }

    private static Func<Cause, string?> NameOf(CauseKind kind) => kind switch
    {
        CauseKind.Problem => c => c.Problem,
        CauseKind.Change => c => c.Change,
        CauseKind.Department => c => c.Department,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of cause."),
    };
}
