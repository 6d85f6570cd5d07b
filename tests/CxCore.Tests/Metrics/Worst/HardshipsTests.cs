using CxKit.Core.Metrics.Worst;
using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Metrics.Worst;

public sealed class HardshipsTests
{
    [Fact]
    public void A_plain_ticket_tells_no_hardship() =>
        Of(Some.Resolved() with { Reopens = 0, EarlierOfSameTrouble = 1, Slas = [Some.Sla(SlaState.Met)], RepliesAreKnown = true, PromisedAt = Some.Monday.AddHours(5) }).Should().BeEmpty();

    [Fact]
    public void A_reopened_ticket() => Of(Some.Ticket() with { Reopens = 1 }).Should().Equal(Hardship.Reopened);

    [Fact]
    public void The_third_report_of_the_same_trouble() => Of(Some.Ticket() with { EarlierOfSameTrouble = 2 }).Should().Equal(Hardship.ReportedAgain);

    [Fact]
    public void A_breached_agreement() => Of(Some.Ticket() with { Slas = [Some.Sla(SlaState.Breached)] }).Should().Equal(Hardship.AgreementBreached);

    [Theory]
    [InlineData(72, false)]
    [InlineData(72.001, true)]
    public void A_silence_of_more_than_three_days_on_an_open_ticket(double hours, bool isOne) =>
        Hardships.Of(Some.Ticket() with { RepliesAreKnown = true }, Some.Monday.AddHours(hours)).Should().Equal(isOne ? [Hardship.Silence] : []);

    [Fact]
    public void A_silence_in_between() =>
        Of(Some.Resolved(at: Some.Monday.AddHours(100)) with { RepliesAreKnown = true, Events = [Some.Comment("tom", 1), Some.Comment("tom", 80, "e2")] }).Should().Equal(Hardship.Silence);

    [Fact]
    public void After_the_resolution_nobody_waits_for_word() =>
        Of(Some.Resolved() with { RepliesAreKnown = true }).Should().BeEmpty();

    [Fact]
    public void Messages_that_were_not_read_are_no_silence() => Of(Some.Ticket()).Should().BeEmpty();

    [Theory]
    [InlineData(4.999, true)]
    [InlineData(5, false)]
    public void A_promise_that_passed_before_the_solution(double hours, bool isOne) =>
        Of(Some.Resolved() with { PromisedAt = Some.Monday.AddHours(hours) }).Should().Equal(isOne ? [Hardship.PromiseBroken] : []);

    [Fact]
    public void A_promise_that_passed_on_an_open_ticket()
    {
        Of(Some.Ticket() with { PromisedAt = Some.Monday.AddDays(29) }).Should().Equal(Hardship.PromiseBroken);
        Of(Some.Ticket() with { PromisedAt = Some.Monday.AddDays(31) }).Should().BeEmpty();
    }

    [Fact]
    public void How_long_a_silence_is_one_is_for_the_reader_to_say() =>
        Hardships.Of(Some.Resolved() with { RepliesAreKnown = true }, Some.Monday.AddDays(30), TimeSpan.FromHours(4)).Should().Equal(Hardship.Silence);

    [Fact]
    public void All_of_them_in_their_order() => Of(Some.Ticket() with
    {
        Reopens = 2,
        EarlierOfSameTrouble = 5,
        Slas = [Some.Sla(SlaState.Breached)],
        RepliesAreKnown = true,
        PromisedAt = Some.Monday,
    }).Should().Equal(Enum.GetValues<Hardship>());

    private static IReadOnlyList<Hardship> Of(Ticket ticket) => Hardships.Of(ticket, Some.Monday.AddDays(30));
}
