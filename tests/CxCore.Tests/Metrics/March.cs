using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Core.Time;

namespace CxKit.CxCore.Tests.Metrics;

/// <summary>What is known of March 2026, and what derived metrics say of it.</summary>
internal static class March
{
    internal static readonly Period Month = new(Date(3, 1), Date(4, 1));

    internal static DateTimeOffset Date(int month, int day, double hours = 0) => new DateTimeOffset(2026, month, day, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

    internal static Evidence Evidence(params IEnumerable<Ticket> tickets) => new() { Period = Month, Tickets = [.. tickets] };

    internal static Figure Figure(this Evidence evidence, string id) =>
        MetricCatalogue.Derived.Single(m => m.Figures.Any(f => f.Id == id)).Compute(evidence).Single(f => f.Definition.Id == id);

    internal static Answer Answer(Question question, int score, string ticket = "1", Provenance provenance = Provenance.Customer) =>
        Some.Answer(score, provenance) with { QuestionId = question.Id, TicketId = ticket, AnsweredAt = Date(3, 20) };
}
