using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Tickets;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Shared;

public sealed class FieldMapTests
{
    private static readonly Ticket _ticket = new()
    {
        Account = "desk",
        Id = "1",
        Number = "T1",
        Version = "1",
        OpenedAt = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Service = "from the helpdesk",
        Cause = new Cause { Problem = "PRB1" },
    };

    [Theory]
    [InlineData("$.u_service", """{"u_service":"Mail"}""", "Mail")]
    [InlineData("$['u service']", """{"u service":"Mail"}""", "Mail")]
    [InlineData("$.service.name", """{"service":{"name":"Mail"}}""", "Mail")]
    [InlineData("$.custom_fields[?(@.id==360)].value", """{"custom_fields":[{"id":1,"value":"no"},{"id":360,"value":"Mail"}]}""", "Mail")]
    [InlineData("$.custom_fields[?(@.id == 360)].value", """{"custom_fields":[{"id":360,"value":["Mail","Web"]}]}""", "Mail, Web")]
    [InlineData("$.custom_fields[?(@.key=='svc')].value.label", """{"custom_fields":[{"key":"svc","value":{"label":"Mail"}}]}""", "Mail")]
    [InlineData("$.custom_fields[*].value", """{"custom_fields":[{"value":null},{"value":"Mail"}]}""", "Mail")]
    [InlineData("$.parts[0].name", """{"parts":[{"name":"Mail"}]}""", "Mail")]
    [InlineData("$.f", """{"f":{"id":"1","value":"Mail"}}""", "Mail")]
    [InlineData("$.f", """{"f":{"accountId":"1","displayName":"Mail"}}""", "Mail")]
    [InlineData("$.f", """{"f":[{"value":"Mail"},{"name":"Web"}]}""", "Mail, Web")]
    [InlineData("$.f", """{"f":12.5}""", "12.5")]
    public void A_path_leads_to_what_a_person_would_read(string path, string record, string service) =>
        Map(new() { Service = path }, record).Service.Should().Be(service);

    [Theory]
    [InlineData("""{"custom_fields":[{"id":360,"value":null}]}""")]
    [InlineData("""{"custom_fields":[{"id":360,"value":""}]}""")]
    [InlineData("""{"custom_fields":[{"id":"360","value":"another's"}]}""")]
    [InlineData("""{"custom_fields":[]}""")]
    [InlineData("""{"custom_fields":"surprise"}""")]
    [InlineData("{}")]
    public void A_field_that_says_nothing_leaves_the_ticket_as_it_is(string record) =>
        Map(new() { Service = "$.custom_fields[?(@.id==360)].value" }, record).Should().Be(_ticket);

    [Fact]
    public void Paths_walked_without_parsing_find_what_the_library_finds()
    {
        var record = Record("""{"a":{"b":{"c":"x"}},"l":[{"id":1,"v":"one"},{"id":2,"v":{"w":"two"}}],"n":null}""");
        foreach (var path in new[] { "$.a", "$.a.b.c", "$.a.b.nothing", "$.l[?(@.id==1)].v", "$.l[?(@.id==2)].v.w", "$.l[?(@.id=='1')].v", "$.n", "$.nothing", "$.a.b['c']", "$.l[1].v" })
            new FieldPath(path).Select(record).Should().BeEquivalentTo(record.SelectTokens(path), path);
    }

    [Fact]
    public void Times_are_told_in_UTC_and_what_is_no_time_is_not_told()
    {
        Map(new() { PromisedAt = "$.d" }, """{"d":"2026-07-03T12:00:00.000+0200"}""").PromisedAt.Should().Be(new DateTimeOffset(2026, 7, 3, 10, 0, 0, TimeSpan.Zero));
        Map(new() { PromisedAt = "$.d" }, """{"d":"2026-07-03T12:00:00.000+0200"}""").PromisedAt!.Value.Offset.Should().Be(TimeSpan.Zero);
        Map(new() { PlannedEnd = "$.d" }, """{"d":"2026-07-03"}""").PlannedEnd.Should().Be(new DateTimeOffset(2026, 7, 3, 0, 0, 0, TimeSpan.Zero));
        Map(new() { PlannedStart = "$.d" }, """{"d":"soon"}""").PlannedStart.Should().BeNull();
    }

    [Fact]
    public void A_department_joins_what_is_known_of_the_cause() =>
        Map(new() { Department = "$.d" }, """{"d":"Logistics"}""").Cause.Should().Be(new Cause { Problem = "PRB1", Department = "Logistics" });

    [Fact]
    public void The_roots_are_the_fields_to_be_kept() =>
        new FieldMap(new() { Service = "$.custom_fields[?(@.id==1)].value", Category = "$.custom_fields[?(@.id==2)].value", Team = "$.group" })
            .Roots.Should().BeEquivalentTo("custom_fields", "group");

    [Fact]
    public void Without_paths_a_ticket_passes_and_nothing_is_allocated()
    {
        var (map, fields) = (new FieldMap(new()), new JObject());
        map.Apply(_ticket, fields);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var n = 0; n < 100; n++) map.Apply(_ticket, fields);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static Ticket Map(FieldPaths paths, string record) => new FieldMap(paths).Apply(_ticket, Record(record));

    private static JObject Record(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
