using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>The contract finds what is wrong: each test sends one thing that the little vendor below does not know.</summary>
public sealed class ContractTests
{
    private const string Vendor = """
        paths:
          /tickets/{id}:
            parameters:
              - {$ref: '#/components/parameters/Id'}
            get:
              parameters:
                - {name: include, in: query, schema: {type: string, enum: [people, teams]}}
                - {name: since, in: query, required: true, schema: {type: integer}}
                - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                - {name: page, in: query, style: deepObject, schema: {type: object, properties: {size: {type: integer, maximum: 100}}}}
                - {name: X-Experiment, in: header, required: true, schema: {type: string, enum: [opt-in]}}
              responses:
                200: {content: {application/json: {schema: {$ref: '#/components/schemas/Reply'}}}}
            put:
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Ticket'}}}}
              responses: {204: {}}
          /tickets/many:
            get:
              responses:
                200: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Ticket'}}}}}
        components:
          parameters:
            Id: {name: id, in: path, required: true, schema: {type: integer}}
          schemas:
            Reply: {type: object, required: [ticket], properties: {ticket: {$ref: '#/components/schemas/Ticket'}}}
            Named: {type: object, required: [id, subject], properties: {id: {type: integer, readOnly: true}, subject: {type: string}}}
            Ticket:
              allOf:
                - {$ref: '#/components/schemas/Named'}
                - type: object
                  properties:
                    state: {type: string, enum: [open, closed]}
                    team: {type: string, nullable: true}
                    at: {type: string, format: date-time}
                    parent: {$ref: '#/components/schemas/Ticket'}
                    secret: {type: string, writeOnly: true}
                    any: {type: object}
        """;

    private const string Addenda = """
        errors:
          - shape: {type: object, required: [error], properties: {error: {type: string}}}
        addenda:
          - source: §1
            operations: ["GET /tickets/{id}"]
            query: {zone: {type: string}}
            at: [ticket]
            reply: {.metrics: {type: object, required: [reopens], properties: {reopens: {type: integer}}}}
            replyNullable: [.state]
        """;

    private static readonly Exchange _sound = new("GET", "/tickets/7?since=1&zone=UTC&include=people&ids=1,2&page[size]=100")
    {
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-experiment"] = "opt-in" },
        Status = 200,
        ReplyType = "application/json",
        Reply = """{"ticket":{"id":7,"subject":"Printer","state":null,"team":null,"at":"2026-07-03T12:00:00.000+0200","any":{"x":1},"metrics":{"reopens":0},"parent":{"id":8,"subject":"Toner"}}}""",
    };

    private static readonly Exchange _write = new("PUT", "/tickets/7")
    {
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json; charset=utf-8" },
        Body = """{"subject":"Printer","secret":"x"}""",
        Status = 204,
    };

    [Fact]
    public async Task Sound_exchanges_have_no_fault() =>
        Fault.Told([.. await FaultsAsync(_sound), .. await FaultsAsync(_write), .. await FaultsAsync(_sound with { Status = 404, Reply = """{"error":"none"}""" })]).Should().BeEmpty();

    [Theory]
    [InlineData("DELETE", "/tickets/7")]
    [InlineData("GET", "/ticket/7")]
    [InlineData("GET", "/tickets/7/")]
    public async Task A_wrong_path_or_method(string method, string target) =>
        (await FaultsAsync(_sound with { Method = method, Target = target })).Should().ContainSingle().Which.Kind.Should().Be(FaultKind.UnknownOperation);

    [Theory]
    [InlineData("/tickets/x?since=1", "id")]
    [InlineData("/tickets/7", "since")]
    [InlineData("/tickets/7?since=soon", "since")]
    [InlineData("/tickets/7?since=1&since=2", "since")]
    [InlineData("/tickets/7?since=1&includes=people", "includes")]
    [InlineData("/tickets/7?since=1&include=orders", "include")]
    [InlineData("/tickets/7?since=1&ids=1,b", "ids")]
    [InlineData("/tickets/7?since=1&page[size]=101", "page[size]")]
    [InlineData("/tickets/7?since=1&page[length]=10", "page[length]")]
    public async Task A_wrong_parameter(string target, string where) =>
        (await FaultsAsync(_sound with { Target = target })).Should().ContainSingle().Which.Should().Match<Fault>(f => f.Kind == FaultKind.Parameter && f.Where == where);

    [Fact]
    public async Task The_path_with_fixed_words_is_found_before_the_one_with_values() =>
        Contract().Find("GET", "/tickets/many")!.Value.Operation.Name.Should().Be("GET /tickets/many");

    [Fact]
    public async Task A_missing_header_and_a_body_of_the_wrong_type()
    {
        (await FaultsAsync(_sound with { Headers = new Dictionary<string, string>() })).Should().ContainSingle().Which.Where.Should().Be("X-Experiment");
        (await FaultsAsync(_write with { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } })).Should().ContainSingle().Which.Kind.Should().Be(FaultKind.RequestHeader);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<subject/>", "")]
    [InlineData("""{"state":"open"}""", "subject")]
    [InlineData("""{"subject":3}""", "subject")]
    [InlineData("""{"subject":"a","state":"ajar"}""", "state")]
    [InlineData("""{"subject":"a","colour":"red"}""", "colour")]
    [InlineData("""{"subject":"a","id":7}""", "id")]
    [InlineData("""{"subject":"a","parent":{}}""", "parent.subject")]
    [InlineData("""{"subject":null}""", "subject")]
    public async Task A_wrong_body(string body, string where) =>
        (await FaultsAsync(_write with { Body = body })).Should().NotBeEmpty().And.OnlyContain(f => f.Kind == FaultKind.RequestBody && f.Where == where);

    [Theory]
    [InlineData("""{}""", "200 ticket")]
    [InlineData("""{"ticket":{"id":7}}""", "200 ticket.subject")]
    [InlineData("""{"ticket":{"id":"7","subject":"a"}}""", "200 ticket.id")]
    [InlineData("""{"ticket":{"id":7,"subject":"a","secret":"b"}}""", "200 ticket.secret")]
    [InlineData("""{"ticket":{"id":7,"subject":"a","parent":{"id":8,"subject":"b","state":null}}}""", "200 ticket.parent.state")]
    [InlineData("""{"ticket":{"id":7,"subject":"a","at":"yesterday"}}""", "200 ticket.at")]
    [InlineData("""{"ticket":{"id":7,"subject":"a","metrics":{}}}""", "200 ticket.metrics.reopens")]
    [InlineData("""{"ticket":{"id":7,"subject":"a"},"count":1}""", "200 count")]
    public async Task A_wrong_reply(string reply, string where) =>
        (await FaultsAsync(_sound with { Reply = reply })).Should().NotBeEmpty().And.OnlyContain(f => f.Kind == FaultKind.ReplyBody && f.Where == where);

    [Fact]
    public async Task A_wrong_row_of_many_is_told_once_and_counted()
    {
        var faults = await FaultsAsync(_sound with { Target = "/tickets/many", Reply = """[{"id":1,"subject":"a"},{"id":2},{"id":3}]""" });

        faults.Should().ContainSingle().Which.Where.Should().Be("200 [].subject");
        Fault.Told([.. faults, .. faults]).Should().Contain("(2×)");
    }

    [Theory]
    [InlineData(302, "text/html", "", FaultKind.Status)]
    [InlineData(400, "application/json", """{"error":"no"}""", FaultKind.Status)]
    [InlineData(200, "text/html", "<html/>", FaultKind.ReplyType)]
    [InlineData(503, "text/html", "<html/>", FaultKind.ReplyType)]
    [InlineData(404, "application/json", """{"message":"no"}""", FaultKind.ReplyBody)]
    [InlineData(200, "application/json", "no", FaultKind.ReplyBody)]
    internal async Task A_wrong_status_or_error(int status, string type, string reply, FaultKind kind) =>
        (await FaultsAsync(_sound with { Status = status, ReplyType = type, Reply = reply })).Should().ContainSingle().Which.Kind.Should().Be(kind);

    [Fact]
    public async Task A_body_where_none_is_documented() =>
        (await FaultsAsync(_write with { Reply = "{}", ReplyType = "application/json" })).Should().ContainSingle().Which.Kind.Should().Be(FaultKind.ReplyBody);

    [Theory]
    [InlineData("""{"source":"§1","operations":["GET /nowhere"]}""")]
    [InlineData("""{"operations":["GET /tickets/{id}"],"replyNullable":["ticket.colour"]}""")]
    [InlineData("""{"source":"§1","operations":["GET /tickets/{id}"],"replyNullable":["ticket.colour"]}""")]
    [InlineData("""{"source":"§1","operations":["GET /tickets/{id}"],"reply":{"tickets[].id":{}}}""")]
    [InlineData("""{"source":"§1","operations":["GET /tickets/{id}"],"replies":{}}""")]
    public async Task An_addendum_that_fits_nothing_is_an_error(string addendum)
    {
        var asking = async () => await new Contract(new JObject { ["addenda"] = new JArray(JObject.Parse(addendum)) }, YamlTree.Read(new StringReader(Vendor))).CheckAsync(_sound);

        await asking.Should().ThrowAsync<InvalidDataException>();
    }

    private static Contract Contract() => new(YamlTree.Read(new StringReader(Addenda)), YamlTree.Read(new StringReader(Vendor)));

    private static Task<IReadOnlyList<Fault>> FaultsAsync(Exchange exchange) => Contract().CheckAsync(exchange);
}
