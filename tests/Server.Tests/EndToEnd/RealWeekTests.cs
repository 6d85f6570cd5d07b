using System.Text.Json;

namespace CxKit.Server.Tests.EndToEnd;

/// <summary>The published figures of the first week of the audit log, reproduced through the whole way of the data.</summary>
public sealed class RealWeekTests(RealWeek week) : IClassFixture<RealWeek>
{
    [RealLogFact]
    public void Every_ticket_is_pulled_and_every_resolved_one_decided_upon()
    {
        var decisions = week.Summary.GetProperty("decisions");

        Number("tickets").Should().Be(1858);
        Number("resolved").Should().Be(1858);
        (decisions.GetProperty("offered").GetInt32() + decisions.GetProperty("refused").EnumerateObject().Sum(r => r.Value.GetInt32())).Should().Be(1858);
    }

    [RealLogFact]
    public void Every_invitation_arrives_once_and_every_score_reaches_its_ticket()
    {
        Number("delivered").Should().Be(Number("invitations")).And.BePositive();
        Number("writtenBack").Should().Be(Number("answers")).And.BePositive();
        Number("doubledComments").Should().Be(0);
    }

    [RealLogTheory]
    [InlineData("mttr.mean", 324.5852, 0.00005, 1798)]
    [InlineData("mttr.median", 91.3417, 0.913417, 1798)]
    [InlineData("mttr.p90", 666.0933, 6.660933, 1798)]
    [InlineData("sla.attainment", 819 / 1858.0, 1e-12, 1858)]
    [InlineData("reopen.rate", 21 / 1858.0, 1e-12, 1858)]
    [InlineData("fcr.rate", 959 / 1858.0, 1e-12, 1858)]
    [InlineData("repeat.rate", 265 / 1852.0, 1e-12, 1852)]
    public void A_figure_of_the_week_is_the_published_one(string metric, double value, double within, long n)
    {
        var figure = week.Summary.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("metric").GetString() == metric);

        figure.GetProperty("value").GetDouble().Should().BeApproximately(value, within);
        figure.GetProperty("n").GetInt64().Should().Be(n);
    }

    [RealLogFact]
    public void The_attainment_of_the_week_has_the_published_Wilson_interval()
    {
        var figure = week.Summary.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("metric").GetString() == "sla.attainment");

        figure.GetProperty("low").GetDouble().Should().BeApproximately(0.418367, 5e-7);
        figure.GetProperty("high").GetDouble().Should().BeApproximately(0.463471, 5e-7);
    }

    [RealLogFact]
    public async Task Figures_by_priority_are_the_published_ones()
    {
        var figures = await week.MetricsAsync("--by", "priority");

        Shares(figures, "sla.attainment").Should().BeEquivalentTo(new Dictionary<string, (long, long)>
        {
            ["1 - Critical"] = (1, 23),
            ["2 - High"] = (0, 56),
            ["3 - Moderate"] = (738, 1610),
            ["4 - Low"] = (80, 169),
        });
        Value(figures, "mttr.mean", "1 - Critical").Should().BeApproximately(548.0036, 5e-5);
        Value(figures, "mttr.mean", "2 - High").Should().BeApproximately(135.906, 5e-5);
        Value(figures, "mttr.mean", "3 - Moderate").Should().BeApproximately(276.7222, 5e-5);
        Value(figures, "mttr.mean", "4 - Low").Should().BeApproximately(805.0589, 5e-5);
        Value(figures, "mttr.median", "1 - Critical").Should().BeApproximately(275.5, 2.755);
        Value(figures, "mttr.median", "2 - High").Should().BeApproximately(54.6833, 0.546833);
        Value(figures, "mttr.median", "3 - Moderate").Should().BeApproximately(82.2167, 0.822167);
        Value(figures, "mttr.median", "4 - Low").Should().BeApproximately(150.2667, 1.502667);
        Value(figures, "mttr.p90", "1 - Critical").Should().BeApproximately(691.4367, 6.914367);
        Value(figures, "mttr.p90", "2 - High").Should().BeApproximately(419.7917, 4.197917);
        Value(figures, "mttr.p90", "3 - Moderate").Should().BeApproximately(575.31, 5.7531);
        Value(figures, "mttr.p90", "4 - Low").Should().BeApproximately(2481.0583, 24.810583);
    }

    [RealLogFact]
    public async Task Attainment_by_group_is_the_published_one()
    {
        var shares = Shares(await week.MetricsAsync("--by", "team"), "sla.attainment");

        shares.Should().Contain(new Dictionary<string, (long, long)>
        {
            ["Group 70"] = (259, 430),
            ["Group 25"] = (31, 137),
            ["Group 24"] = (87, 126),
            ["Group 23"] = (48, 94),
            ["Group 28"] = (49, 90),
            ["(none)"] = (6, 83),
            ["Group 39"] = (45, 75),
            ["Group 27"] = (38, 71),
            ["Group 30"] = (44, 58),
            ["Group 10"] = (2, 56),
        });
        shares.Values.Sum(s => s.Item2).Should().Be(1858);
    }

    [RealLogFact]
    public void The_first_catch_up_costs_what_it_may()
    {
        Requests("first", "incident").Should().BeInRange(1, 3);
        Requests("first", "task_sla").Should().BeInRange(1, 2);
        Requests("first", "sys_journal_field").Should().Be(1);
    }

    [RealLogFact]
    public void Invitations_and_scores_travel_in_batches()
    {
        var (invitations, writes) = (Number("invitations"), Number("answers") + Number("flagged"));

        Requests("later", "batch/comments").Should().BeInRange(1, (int)Math.Ceiling(invitations * 20 / 1000.0));
        Requests("later", "batch/fields").Should().BeInRange(1, (int)Math.Ceiling(writes * 20 / 1000.0) + 2);
    }

    [RealLogFact]
    public async Task A_ticket_tells_its_story()
    {
        var story = (await week.ExplainAsync("INC0000045")).Output;

        story.Should().Contain("Caller 2403").And.Contain("opened       2016-02-29 01:16 UTC").And.Contain("resolved     2016-02-29 11:29 UTC")
            .And.Contain("agreements met").And.Contain("no rule refused").And.Contain("not known when it was judged: replies").And.Contain("Invitation: delivered");
    }

    private int Number(string name) => week.Summary.GetProperty(name).GetInt32();

    private int Requests(string phase, string table) => week.Summary.GetProperty("requests").EnumerateArray()
        .Where(r => r.GetProperty("user").GetString() == "cxkit" && r.GetProperty("phase").GetString() == phase && r.GetProperty("table").GetString() == table)
        .Sum(r => r.GetProperty("requests").GetInt32());

    private static double Value(IEnumerable<JsonElement> figures, string metric, string group) =>
        figures.Single(f => f.GetProperty("metric").GetString() == metric && f.GetProperty("group").GetString() == group).GetProperty("value").GetDouble();

    private static Dictionary<string, (long, long)> Shares(IEnumerable<JsonElement> figures, string metric) => figures
        .Where(f => f.GetProperty("metric").GetString() == metric)
        .ToDictionary(f => f.GetProperty("group").GetString()!, f =>
        {
            var n = f.GetProperty("n").GetInt64();
            return ((long)Math.Round(f.GetProperty("value").GetDouble() * n), n);
        });
}
