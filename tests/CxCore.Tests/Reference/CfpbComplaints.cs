using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Reference;

/// <summary>
/// Complaints to companies, read in place: for a <see cref="SharedFactAttribute"/> only. A complaint is a ticket, the company its organisation, a
/// timely response its agreement, and a dispute of the response the worse answer of two.
/// </summary>
internal sealed class CfpbComplaints
{
    internal CfpbComplaints()
    {
        var columns = SharedCsv.Columns("consumer_complaints_timely_disputed_a.csv.gz");
        foreach (var i in Enumerable.Range(0, columns["Company"].Length))
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            var ticket = Some.Ticket(id) with
            {
                OpenedAt = Day(columns["Date received"][i]),
                State = TicketState.Closed,
                ClosedAt = Day(columns["Date sent to company"][i]),
                Organisation = columns["Company"][i],
                Category = columns["Product"][i],
                Slas = [new SlaOutcome(id, "timely") { Target = SlaTarget.Response, State = columns["Timely response?"][i] == "Yes" ? SlaState.Met : SlaState.Breached }],
            };
            Tickets.Add(ticket);
            if (columns["Consumer disputed?"][i] is { Length: > 0 } disputed)
                Answers.Add(Some.Answer(disputed == "Yes" ? 1 : 2, Provenance.Imported) with { TicketId = id, QuestionId = Question.Csat2.Id, Attribution = Attribution.Of(ticket) });
        }
    }

    internal List<Ticket> Tickets { get; } = [];

    internal List<Answer> Answers { get; } = [];

    /// <summary>The complaints that are such, with their answers, whenever they came.</summary>
    internal Evidence Where(Func<Ticket, bool> isSuch)
    {
        var tickets = Tickets.Where(isSuch).ToList();
        var ids = tickets.Select(t => t.Id).ToHashSet();
        return new Evidence { Period = new Period(DateTimeOffset.MinValue, DateTimeOffset.MaxValue), Tickets = tickets, Answers = [.. Answers.Where(a => ids.Contains(a.TicketId))] };
    }

    private static DateTimeOffset Day(string cell) => new(DateTime.ParseExact(cell, "M/d/yyyy", CultureInfo.InvariantCulture), TimeSpan.Zero);
}
