using CxKit.Core.Tickets;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.Tests.Shared;

public sealed class WriteBackFieldsTests
{
    [Fact]
    public void What_is_named_is_told_with_its_setting_and_what_is_empty_is_not() =>
        new WriteBackFields { Score = "a", Flag = "", Invited = "b" }.Named().Should().Equal(("Score", "a"), ("Invited", "b"));

    [Fact]
    public void The_mark_of_an_invitation_alone_is_no_satisfaction()
    {
        new WriteBackFields { Invited = "b" }.HasSatisfaction.Should().BeFalse();
        new WriteBackFields { Invited = "b", Flag = "c" }.HasSatisfaction.Should().BeTrue();
    }

    [Fact]
    public void Two_settings_that_name_one_field_are_a_fault() =>
        new WriteBackFields { Score = "a", Label = "a", Comment = "c" }.FaultsAt("CxKit:Accounts:desk:WriteBack").Should().Equal("CxKit:Accounts:desk:WriteBack:Score and Label name the same field.");

    [Fact]
    public void Options_are_read_from_the_settings_and_a_misspelt_field_is_a_fault()
    {
        var faults = new List<string>();
        var options = Settings(("WriteBack:Label", "u_label"), ("WriteBack:Options:satisfied", "10"), ("WriteBack:Scoer", "x")).Read<Account>(faults);

        options.WriteBack.Label.Should().Be("u_label");
        options.WriteBack.Options.Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("satisfied", "10"));
        faults.Should().Equal("CxKit:Accounts:desk:WriteBack:Scoer is not a setting.");
    }

    [Fact]
    public void A_word_that_is_none_of_a_map_is_answered_with_those_that_are()
    {
        var faults = new List<string>();
        Settings(("Kinds:Task", "Chore")).Read<Account>(faults);

        faults.Should().Equal("CxKit:Accounts:desk:Kinds:Task must be one of Incident, Request, Problem, Change, Project.");
    }

    private static AccountSettings Settings(params (string Name, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"CxKit:Accounts:desk:{s.Name}", (string?)s.Value))).Build(), "desk");

    private sealed class Account
    {
        public WriteBackFields WriteBack { get; } = new();

        public IReadOnlyDictionary<string, TicketKind> Kinds { get; set; } = new Dictionary<string, TicketKind>();
    }
}
