namespace CxKit.Connectors.Tests.Shared;

public sealed class FieldPathsTests
{
    [Fact]
    public void Every_path_that_cannot_be_walked_is_named_with_its_setting() =>
        new FieldPaths { Service = "$.ok", Category = "u_category", Channel = "$..x", Team = "$.a[?(", PromisedAt = "$.custom_fields[?(@.id==1)].value" }
            .FaultsAt("CxKit:Accounts:desk:Map").Select(f => f.Split(' ')[0]).Should().BeEquivalentTo(
            "CxKit:Accounts:desk:Map:Category", "CxKit:Accounts:desk:Map:Channel", "CxKit:Accounts:desk:Map:Team");

    [Fact]
    public void An_empty_path_is_none() => new FieldPaths { Service = "", Team = null }.Named().Should().BeEmpty();

    [Fact]
    public void Every_setting_that_can_be_named_is_put_into_the_ticket()
    {
        var settings = typeof(FieldPaths).GetProperties().Select(p => p.Name).ToList();
        var paths = new FieldPaths();
        foreach (var setting in settings) typeof(FieldPaths).GetProperty(setting)!.SetValue(paths, $"$.{setting}");
        var record = Newtonsoft.Json.Linq.JObject.FromObject(settings.ToDictionary(s => s, s => s.EndsWith("At", StringComparison.Ordinal) || s.StartsWith("Planned", StringComparison.Ordinal) ? "2026-06-01T00:00:00Z" : s));

        var ticket = new FieldMap(paths).Apply(new() { Account = "desk", Id = "1", Number = "1", Version = "1", OpenedAt = default }, record);

        foreach (var setting in settings.Except([nameof(FieldPaths.Department)])) ticket.GetType().GetProperty(setting)!.GetValue(ticket).Should().NotBeNull(setting);
        ticket.Cause.Department.Should().Be("Department");
    }
}
