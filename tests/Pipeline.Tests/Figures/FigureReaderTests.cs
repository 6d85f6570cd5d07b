using CxKit.Core.Directory;
using CxKit.Core.Insights.Watermelon;
using CxKit.Core.Metrics;
using CxKit.Core.Tickets;
using CxKit.Hosting.Figures;
using CxKit.Pipeline.Tests.Doubles;

namespace CxKit.Pipeline.Tests.Figures;

public sealed class FigureReaderTests : IDisposable
{
    private readonly TestHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Figures_are_read_by_group_in_the_order_of_names()
    {
        await _host.PullAsync(Some.Resolved("1"), Some.Resolved("2") with { Team = "apps" }, Some.Resolved("3") with { Team = null, Reopens = 2 });
        await _host.RunAsync("roll-up");

        var groups = Read(Dimension.Find("team")!);

        groups.Select(g => g.Group).Should().Equal("(none)", "apps", "network");
        groups.Select(g => g["reopen.rate"].Value).Should().Equal(1, 0, 0);
        Read(Dimension.Whole).Should().ContainSingle().Which["mttr.mean"].Should().Match<Figure>(f => f.N == 3 && f.Value == 1);
    }

    [Fact]
    public async Task A_period_holds_both_its_days()
    {
        await _host.PullAsync([.. Enumerable.Range(0, 4).Select(i => Some.Resolved($"{i}", at: Some.Noon.AddDays(-i)))]);
        await _host.RunAsync("roll-up");

        Get<FigureReader>().Read(Some.Desk, Dimension.Whole, new DateOnly(2026, 3, 8), new DateOnly(2026, 3, 9)).Single()["reopen.rate"].N.Should().Be(2);
        Get<FigureReader>().Read(Some.Desk, Dimension.Whole, from: new DateOnly(2026, 3, 8)).Single()["reopen.rate"].N.Should().Be(3);
    }

    [Fact]
    public void An_account_without_tickets_has_figures_without_value() =>
        Read(Dimension.Whole).Single().Figures.Should().HaveCount(MetricCatalogue.Figures.Count).And.OnlyContain(f => f.Value == null && f.N == 0);

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 1.0)]
    public async Task What_too_few_people_said_is_withheld(int answers, double? satisfied)
    {
        await AnswerAsync(answers);

        var figure = Read(Dimension.Whole).Single()["csat.top"];

        (figure.Value, figure.N).Should().Be((satisfied, answers));
    }

    [Fact]
    public async Task A_team_is_judged_by_both_targets_or_not_at_all()
    {
        await AnswerAsync(30);
        var groups = Read(Dimension.Find("team")!);

        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["sla.attainment"] = 0.95, ["csat.top"] = 0.85 })
            .Should().ContainSingle().Which.Should().Match<WatermelonVerdict>(v => v.Group == "network" && v.Verdict == Verdict.Sound);
        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["sla.attainment"] = 0.95 }).Should().BeNull();
        TeamVerdicts.Judge(groups, new Dictionary<string, double> { ["csat.top"] = 0.85 }).Should().BeNull();
    }

    [Fact]
    public async Task Counted_and_derived_figures_stand_together_in_the_order_of_the_catalogue()
    {
        await PullAsync(Some.Resolved("1"), Some.Ticket("2"));

        var figures = Read(Dimension.Whole).Single();

        figures.Figures.Select(f => f.Definition.Id).Should().Equal(MetricCatalogue.Figures.Select(f => f.Id));
        (figures["reopen.rate"].N, figures["backlog.open"].Value).Should().Be((1, 1));
    }

    [Fact]
    public async Task Derived_figures_are_dealt_out_to_the_groups_of_a_dimension()
    {
        await PullAsync(Some.Ticket("1"), Some.Ticket("2") with { Team = "apps" }, Some.Ticket("3") with { Team = "apps" }, Some.Resolved("4") with { Team = null });

        Read(Dimension.Team).Select(g => (g.Group, g["backlog.open"].Value)).Should().Equal(("(none)", 0), ("apps", 2), ("network", 1));
    }

    [Fact]
    public async Task The_rivals_of_a_figure_stand_beside_it_for_who_asks()
    {
        await AnswerAsync(30);
        var csat = new FigureRequest(Some.Desk) { Metrics = [.. MetricCatalogue.All.Where(m => m.Id == "csat")] };

        var rivals = Ask(csat with { WithRivals = true }).Groups.Single();

        rivals.Figures.Should().HaveCountGreaterThan(Ask(csat).Groups.Single().Figures.Count);
        rivals["csat.three-point"].N.Should().Be(30);
    }

    [Fact]
    public async Task Only_the_metrics_asked_for_are_computed()
    {
        await PullAsync(Some.Ticket("1"));

        var reading = Ask(new FigureRequest(Some.Desk) { Metrics = [.. MetricCatalogue.All.Where(m => m.Id is "backlog" or "mttr")] });

        reading.Groups.Single().Figures.Select(f => f.Definition.Id.Split('.')[0]).Distinct().Should().BeEquivalentTo("backlog", "mttr");
        reading.Versions["mttr"].Should().Be(MetricCatalogue.Counted.Single(m => m.Id == "mttr").Version);
    }

    [Fact]
    public async Task What_stands_at_the_end_of_a_period_stands_at_the_latest_when_the_last_change_was_seen()
    {
        await PullAsync(Some.Ticket("1") with { OpenedAt = Some.Noon.AddDays(-9) }, Some.Resolved("2"));

        var endless = Ask(new FigureRequest(Some.Desk) { From = new DateOnly(1, 1, 1), To = new DateOnly(9999, 12, 31) });
        var first = Ask(new FigureRequest(Some.Desk) { To = new DateOnly(2026, 3, 2) });

        (endless.Since, endless.Until).Should().Be((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 10)));
        endless.Groups[0]["backlog.age"].Should().Match<Figure>(f => f.N == 1 && f.Value == 9.5);
        (first.Since, first.Until, first.Groups[0]["backlog.age"].Value).Should().Be((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2), 1.5));
    }

    [Fact]
    public void An_account_that_knows_calls_alone_has_their_figures()
    {
        _host.Store.Calls.Save(_host.Work.Lease, [new PhoneCall("1", Some.Noon.AddDays(-40)) { IsAnswered = true }, new PhoneCall("2", Some.Noon)]);

        var reading = Ask(new FigureRequest(Some.Desk));

        (reading.Since, reading.Until).Should().Be((new DateOnly(2026, 1, 29), new DateOnly(2026, 3, 10)));
        reading.Groups.Single()["phone.abandoned"].Should().Match<Figure>(f => f.N == 2 && f.Value == 0.5);
    }

    [Fact]
    public async Task A_period_of_which_nothing_is_known_has_nothing_to_compute_from()
    {
        await PullAsync(Some.Ticket("1"));

        var reading = Ask(new FigureRequest(Some.Desk) { From = new DateOnly(2027, 1, 1) });

        (reading.Since, reading.Until).Should().Be((null, null));
        reading.Groups.Single().Figures.Should().OnlyContain(f => f.Value == null && f.N == 0);
    }

    [Fact]
    public async Task Of_more_tickets_than_may_be_held_derived_figures_are_unknown()
    {
        await PullAsync(Some.Ticket("1"), Some.Ticket("2"));
        var account = _host.Store.Accounts.Find(Some.Desk)!;
        var (day, reader) = (new DateOnly(2026, 3, 10), new EvidenceReader(_host.Store));

        reader.Read(account, Dimension.Whole, day, day, Needs.Tickets, most: 2)![""].Tickets.Should().HaveCount(2);
        reader.Read(account, Dimension.Whole, day, day, Needs.Tickets, most: 1).Should().BeNull();
    }

    [Fact]
    public async Task A_group_sees_the_earlier_tickets_of_a_chain_but_no_ticket_of_another_group_within_the_period()
    {
        await PullAsync(
            Closed("1", -20) with { Team = "apps" },
            Closed("2", -3) with { Team = "apps" },
            Closed("3", 0));
        var account = _host.Store.Accounts.Find(Some.Desk)!;

        var evidence = new EvidenceReader(_host.Store).Read(account, Dimension.Team, new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 10), Needs.Tickets | Needs.Answers)!;

        evidence["apps"].Tickets.Select(t => t.Id).Should().BeEquivalentTo("2", "1");
        evidence["network"].Tickets.Select(t => t.Id).Should().BeEquivalentTo("3");
    }

    [Fact]
    public async Task What_other_systems_know_is_the_whole_account_s_and_calls_and_staff_are_their_team_s_too()
    {
        _host.Restart(("Rates:PerHour", "40"), ("Rates:Teams:network", "60"), ("Rates:Currency", "EUR"), ("PeopleServed:desk", "2400"));
        await PullAsync(Some.Ticket("1"));
        var (store, lease, day) = (_host.Store, _host.Work.Lease, new DateOnly(2026, 3, 1));
        store.Calls.Save(lease, [new PhoneCall("1", Some.Noon) { Team = "network" }, new PhoneCall("2", Some.Noon), new PhoneCall("3", Some.Noon.AddYears(-1))]);
        store.Staff.Save(lease, [new StaffMember("eve", day) { Team = "network" }, new StaffMember("bob", day) { Team = "apps" }]);
        store.Customers.Save(lease, [new CustomerOrganisation("Acme", day)]);

        var whole = Evidence(Dimension.Whole)[""];
        var teams = Evidence(Dimension.Team);
        var services = Evidence(Dimension.Find("service")!);

        (whole.Calls.Count, whole.Staff.Count, whole.Customers.Count, whole.PeopleServed, whole.Rates.HourOf("network")).Should().Be((2, 2, 1, 2400L, 60m));
        teams.Keys.Should().BeEquivalentTo("network", "apps", Dimension.None);
        (teams["network"].Calls.Single().Id, teams["network"].Staff.Single().Id, teams["network"].Customers.Count, teams["network"].PeopleServed).Should().Be(("1", "eve", 0, null));
        (teams[Dimension.None].Calls.Single().Id, teams["network"].Rates.PerHour).Should().Be(("2", 40m));
        services.Values.Should().OnlyContain(e => e.Calls.Count == 0 && e.Staff.Count == 0 && e.Rates.PerHour == 40);
        _host.Store.Accounts.Find(Some.Desk)!.Settings.Currency.Should().Be("EUR");
    }

    [Fact]
    public async Task Where_rates_depend_on_roles_a_part_s_costs_are_unknown()
    {
        _host.Restart(("Rates:PerHour", "40"), ("Rates:Roles:expert", "90"));
        await PullAsync(Some.Ticket("1"));

        Evidence(Dimension.Whole)[""].Rates.HourOf(null, "expert").Should().Be(90);
        Evidence(Dimension.Team).Values.Should().OnlyContain(e => e.Rates == Rates.Unknown);
    }

    [Fact]
    public async Task Of_more_calls_than_may_be_held_derived_figures_are_unknown()
    {
        await PullAsync(Some.Ticket("1"));
        _host.Store.Calls.Save(_host.Work.Lease, [new PhoneCall("1", Some.Noon), new PhoneCall("2", Some.Noon)]);
        var (account, day) = (_host.Store.Accounts.Find(Some.Desk)!, DateOnly.FromDateTime(Some.Noon.Date));

        new EvidenceReader(_host.Store).Read(account, Dimension.Whole, day, day, Needs.Calls, most: 1).Should().BeNull();
        new EvidenceReader(_host.Store).Read(account, Dimension.Whole, day, day, Needs.Staff, most: 1).Should().BeEmpty();
    }

    private IReadOnlyDictionary<string, Evidence> Evidence(Dimension dimension) => new EvidenceReader(_host.Store).Read(
        _host.Store.Accounts.Find(Some.Desk)!, dimension, new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), Needs.Tickets | Needs.Calls | Needs.Staff | Needs.Customers)!;

    private static Ticket Closed(string id, int day) => Some.Ticket(id, "ann") with
    {
        OpenedAt = Some.Noon.AddDays(day).AddHours(-2),
        State = TicketState.Closed,
        ResolvedAt = Some.Noon.AddDays(day).AddHours(-1),
        ClosedAt = Some.Noon.AddDays(day).AddHours(-1),
    };

    private async Task PullAsync(params Ticket[] tickets)
    {
        await _host.PullAsync(tickets);
        await _host.RunAsync("roll-up");
    }

    private FigureReading Ask(FigureRequest request) => Get<FigureReader>().Read(request);

    private T Get<T>()
        where T : notnull => _host.Get<T>();

    private IReadOnlyList<GroupFigures> Read(Dimension dimension) => Get<FigureReader>().Read(Some.Desk, dimension);

    private async Task AnswerAsync(int answers)
    {
        var tickets = Enumerable.Range(1, answers).Select(i => $"{i}").ToList();
        _host.Helpdesk.Reader.Pages.Add(new() { Cursor = "slas", Slas = [.. tickets.Select(t => new SlaOutcome(t, $"sla of {t}") { State = SlaState.Met })] });
        await _host.InviteAsync([.. tickets.Select(t => Some.Resolved(t))]);
        foreach (var ticket in tickets) await _host.AnswerAsync(ticket, 5);
        await _host.RunAsync("roll-up");
    }
}
