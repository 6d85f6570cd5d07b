using CxKit.Core.Helpdesks;
using CxKit.Hosting.Settings;
using CxKit.Pipeline.Tests.Doubles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CxKit.Pipeline.Tests.Settings;

public sealed class SettingsTests
{
    private readonly FakeConnector _connector = new();

    [Fact]
    public void Plain_settings_have_no_fault() => FaultsOf().Should().BeEmpty();

    [Fact]
    public void All_faults_are_named_together()
    {
        _connector.Faults["desk"] = "CxKit:Accounts:desk:BaseAddress is missing.";

        var faults = FaultsOf(
            ("Store:Provider", "Oracle"),
            ("Store:ConnectionString", " "),
            ("PublicAddress", null),
            ("Accounts:desk:TimeZone", "Europe/Lutetia"),
            ("Accounts:shop:Connector", "Zendisk"),
            ("Surveys:closed-ticket:Question", "Csat7"),
            ("Targets:csat.great", "0.9"));

        faults.Select(f => f.Split(' ')[0]).Should().BeEquivalentTo(
            "CxKit:Store:Provider",
            "CxKit:Store:ConnectionString",
            "CxKit:PublicAddress",
            "CxKit:Accounts:desk:BaseAddress",
            "CxKit:Accounts:desk:TimeZone",
            "CxKit:Accounts:shop:Connector",
            "CxKit:Surveys:closed-ticket:Question",
            "CxKit:Targets:csat.great");
    }

    [Theory]
    [InlineData("PublicAddress", "cx.example.com")]
    [InlineData("PublicAddress", "cx.example.com:8080")]
    [InlineData("PublicAddress", "/cx")]
    [InlineData("Accounts:desk:Connector", "")]
    [InlineData("Accounts:desk:Connector", "fake")]
    [InlineData("Accounts:desk:SurveyFrom", "next year")]
    [InlineData("Accounts:desk:SurveyFrom", "2026-13-01")]
    [InlineData("Surveys:closed-ticket:Sample", "1.5")]
    [InlineData("Surveys:closed-ticket:Sample", "-0.1")]
    [InlineData("Surveys:closed-ticket:Sample", "NaN")]
    [InlineData("Surveys:closed-ticket:Delay", "-01:00:00")]
    [InlineData("Surveys:closed-ticket:Quarantine", "-1.00:00:00")]
    [InlineData("Surveys:closed-ticket:TooOld", "-1.00:00:00")]
    [InlineData("Surveys:closed-ticket:ExpiresAfter", "00:00:00")]
    [InlineData("Targets:csat", "0.9")]
    [InlineData("Targets:sla.attainment", "95")]
    [InlineData("Targets:csat.top", "-0.1")]
    [InlineData("Rates:PerHour", "-0.01")]
    [InlineData("Rates:PerContact", "-1")]
    [InlineData("Rates:Teams:network", "-1")]
    [InlineData("Rates:Roles:expert", "-1")]
    [InlineData("PeopleServed:desk", "0")]
    public void A_value_that_cannot_be_is_a_fault_that_names_its_path(string path, string value) =>
        FaultsOf((path, value)).Should().ContainSingle().Which.Should().StartWith($"CxKit:{path} ");

    [Theory]
    [InlineData("Surveys:closed-ticket:Accounts:0", "shop")]
    [InlineData("Surveys:closed-ticket:When:Kinds:0", "complaint")]
    [InlineData("Surveys:closed-ticket:When:Kinds:0", "7")]
    [InlineData("Surveys:closed-ticket:When:Kinds:0", "incident,request")]
    public void A_list_that_names_what_is_not_there_is_a_fault(string path, string value) =>
        FaultsOf((path, value)).Should().ContainSingle().Which.Should().StartWith($"CxKit:{path[..^2]} names \"{value}\"");

    [Theory]
    [InlineData("PublicAddress", "http://127.0.0.1:5080")]
    [InlineData("Accounts:desk:SurveyFrom", "2026-12-01T08:00:00+01:00")]
    [InlineData("Accounts:desk:SurveyFrom", null)]
    [InlineData("Surveys:closed-ticket:Accounts:0", "desk")]
    [InlineData("Surveys:closed-ticket:When:Kinds:0", "incident")]
    [InlineData("Surveys:closed-ticket:Sample", "0")]
    [InlineData("Surveys:closed-ticket:TooOld", "00:00:00")]
    [InlineData("Targets:sla.attainment", "1")]
    [InlineData("Targets:mttr.mean", "48")]
    [InlineData("Rates:PerHour", "0")]
    [InlineData("Rates:Teams:network", "0")]
    [InlineData("PeopleServed:desk", "1")]
    [InlineData("PeopleServed:history", "2400")]
    public void What_is_possible_is_no_fault(string path, string? value) => FaultsOf((path, value)).Should().BeEmpty();

    [Fact]
    public void A_day_whose_midnight_lies_before_all_time_is_a_fault()
    {
        var faults = FaultsOf(("Accounts:desk:SurveyFrom", "0001-01-01"), ("Accounts:desk:TimeZone", "Europe/Paris"));

        faults.Should().ContainSingle().Which.Should().StartWith("CxKit:Accounts:desk:SurveyFrom ");
    }

    [Fact]
    public void Without_surveys_no_public_address_is_needed() =>
        FaultsOf(("PublicAddress", null), ("Surveys:closed-ticket:Question", null)).Should().BeEmpty();

    [Fact]
    public void Two_surveys_that_follow_one_account_are_a_fault() =>
        FaultsOf(("Surveys:annual:Question", "Csat5")).Should().ContainSingle().Which.Should().Contain("annual and closed-ticket both follow the account desk");

    [Fact]
    public void A_host_with_faults_does_not_start()
    {
        using var services = Build(("Accounts:desk:TimeZone", "Europe/Lutetia"));

        FluentActions.Invoking(() => services.GetRequiredService<IStartupValidator>().Validate()).Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void A_survey_is_what_the_settings_say()
    {
        using var services = Build(
            ("Surveys:closed-ticket:When:Kinds:0", "request"),
            ("Surveys:closed-ticket:Delay", "01:00:00"),
            ("Surveys:closed-ticket:ExpiresAfter", "3.00:00:00"),
            ("Surveys:closed-ticket:Quarantine", "9.00:00:00"),
            ("Surveys:closed-ticket:Sample", "0.25"),
            ("Surveys:closed-ticket:TooOld", "00:00:00"));

        services.GetRequiredService<IOptions<CxKitOptions>>().Value.Surveys["closed-ticket"].ToSurvey("closed-ticket").Should().BeEquivalentTo(
            new Core.Surveys.Survey
            {
                Id = "closed-ticket",
                Kinds = [Core.Tickets.TicketKind.Request],
                Delay = TimeSpan.FromHours(1),
                ExpiresAfter = TimeSpan.FromDays(3),
                Quarantine = TimeSpan.FromDays(9),
                Sample = 0.25,
                TooOld = null,
            });
    }

    private IEnumerable<string> FaultsOf(params (string Path, string? Value)[] settings)
    {
        using var services = Build(settings);
        try
        {
            _ = services.GetRequiredService<IOptions<CxKitOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return e.Failures;
        }
    }

    private ServiceProvider Build(params (string Path, string? Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IHelpdeskConnector>(_connector)
        .AddCxKit(new ConfigurationBuilder().AddInMemoryCollection(TestHost.SettingsWith(settings)).Build())
        .BuildServiceProvider();
}
