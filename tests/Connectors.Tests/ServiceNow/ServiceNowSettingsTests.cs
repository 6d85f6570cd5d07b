using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Microsoft.Extensions.Options;

namespace CxKit.Connectors.Tests.ServiceNow;

public sealed class ServiceNowSettingsTests
{
    [Fact]
    public void All_faults_are_told_at_once_each_with_its_path()
    {
        FaultsOf(
            ("desk:BaseAddress", "http://desk.example"), ("desk:Auth:Kind", "OAuthClientCredentials"), ("desk:Auth:ClientSecret", "the-secret"), ("desk:Auth:Sceret", "x"),
            ("desk:PageSize", "many"), ("desk:BatchSize", "0"), ("desk:WriteBack:Score", "CX score"), ("desk:WriteBack:Flag", "u_cx"), ("desk:WriteBack:Label", "u_cx"))
            .Should().Equal(
                "CxKit:Accounts:desk:Auth:Sceret is not a setting.",
                "CxKit:Accounts:desk:PageSize cannot be read: it must be a whole number.",
                "CxKit:Accounts:desk:BaseAddress must begin with https, unless it is on this machine.",
                "CxKit:Accounts:desk:Auth:ClientId is missing.",
                "CxKit:Accounts:desk:BatchSize must be from 1 to 200.",
                "CxKit:Accounts:desk:WriteBack:Score must be the name of a column, such as u_cx_score.",
                "CxKit:Accounts:desk:WriteBack:Label and Flag name the same field.");
    }

    [Fact]
    public void An_account_without_settings_misses_an_address_and_a_credential() =>
        FaultsOf(("desk:Connector", "ServiceNow")).Should().SatisfyRespectively(
            address => address.Should().StartWith("CxKit:Accounts:desk:BaseAddress is missing"),
            kind => kind.Should().Be("CxKit:Accounts:desk:Auth:Kind is missing."));

    [Fact]
    public void A_kind_that_does_not_exist_is_told_once_with_those_that_do() =>
        FaultsOf(("desk:BaseAddress", "https://desk.example"), ("desk:Auth:Kind", "Kerberos")).Should().ContainSingle()
            .Which.Should().Be("CxKit:Accounts:desk:Auth:Kind cannot be read: it must be one of OAuthClientCredentials, Basic, Bearer.");

    [Theory]
    [InlineData("https://desk.example", true)]
    [InlineData("https://desk.example/behind/proxy", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://desk.example", false)]
    [InlineData("desk.example", false)]
    [InlineData("ftp://desk.example", false)]
    [InlineData("https://desk.example/?a=b", false)]
    [InlineData("https://user:word@desk.example", false)]
    public void Credentials_go_to_https_or_to_this_machine(string address, bool isRight) =>
        FaultsOf([.. Desk.Basic("desk", address)]).Should().HaveCount(isRight ? 0 : 1);

    [Fact]
    public void The_user_of_a_token_need_not_be_told_where_no_journal_is_read() =>
        FaultsOf([.. Desk.Basic("desk", "https://desk.example"), ("desk:Auth:Kind", "Bearer"), ("desk:Auth:Token", "t"), ("desk:Journal", "false")]).Should().BeEmpty();

    [Fact]
    public void Opening_an_account_with_faults_tells_them_all_and_no_secret()
    {
        using var host = Desk.Host(new ManualClock(), [("desk:Auth:Kind", "Basic"), ("desk:Auth:Password", "the-secret")]);

        Connector.Of(host).Invoking(c => c.Open("desk")).Should().Throw<OptionsValidationException>()
            .Which.Should().Match<OptionsValidationException>(e => e.Failures.Count() == 2 && !e.ToString().Contains("the-secret"));
    }

    [Fact]
    public void Registering_twice_is_registering_once()
    {
        using var host = Desk.Host(new ManualClock(), []);

        Connector.Of(host).Name.Should().Be("ServiceNow");
    }

    private static IReadOnlyList<string> FaultsOf(params (string Setting, string? Value)[] settings)
    {
        using var host = Desk.Host(new ManualClock(), settings);
        return Connector.Of(host).FaultsOf("desk");
    }
}
