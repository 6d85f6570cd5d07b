using System.Security.Cryptography;
using System.Text;
using CxKit.Connectors.Tests.Doubles;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.Shared;

public sealed class WebhookExaminerTests
{
    private const string Path = "CxKit:Accounts:desk:Webhooks";

    private static readonly WebhookScheme _stamped = new() { SignatureHeader = "X-Sign", StampHeader = "X-Stamp", Separator = "." };
    private static readonly DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-06-01T12:00:00Z")]
    [InlineData("2026-06-01T14:00:00+02:00")]
    [InlineData("1780315200")]
    [InlineData("1780315200000")]
    public void A_genuine_webhook_of_now_is_taken_however_its_time_is_written(string stamp) =>
        Refusal(Signed("new", stamp)).Should().BeNull();

    [Theory]
    [InlineData(-5.0, true)]
    [InlineData(5.0, true)]
    [InlineData(-5.1, false)]
    [InlineData(5.1, false)]
    public void Five_minutes_either_way_are_allowed(double minutes, bool isTaken) =>
        (Refusal(Signed("new", _now.AddMinutes(minutes).ToString("O"))) is null).Should().Be(isTaken);

    [Fact]
    public void The_secret_before_is_good_while_it_is_set()
    {
        Refusal(Signed("old"), "new", "old").Should().BeNull();
        Refusal(Signed("old"), "new").Should().Contain("signature");
    }

    [Fact]
    public void Without_a_secret_nothing_is_taken() => Refusal(Signed(""), secret: null).Should().Contain($"{Path}:Secret is not set");

    [Fact]
    public void One_byte_of_body_stamp_or_signature_that_is_another_is_refused()
    {
        var good = Signed("new");
        Refusal(good with { Body = Encoding.UTF8.GetBytes("{\"id\":2}") }).Should().Contain("signature");
        Refusal(With(good, "X-Stamp", "2026-06-01T12:00:01Z")).Should().Contain("signature");
        Refusal(With(good, "X-Sign", good.Headers["X-Sign"][..^2] + "A=")).Should().Contain("signature");
        Refusal(With(good, "X-Sign", "é")).Should().Contain("signature");
    }

    [Theory]
    [InlineData("X-Sign")]
    [InlineData("X-Stamp")]
    public void A_missing_header_is_named(string name) => Refusal(With(Signed("new"), name, null)).Should().Be($"The header {name} is missing.");

    [Theory]
    [InlineData("yesterday")]
    [InlineData("99999999999999999")]
    public void A_stamp_that_is_no_time_is_refused(string stamp) => Refusal(Signed("new", stamp)).Should().Contain("holds no time");

    [Fact]
    public void No_refusal_tells_a_secret() =>
        Refusal(Signed("guess"), "s3cr3t-of-now", "s3cr3t-before").Should().NotContain("s3cr3t");

    [Fact]
    public void A_scheme_without_stamp_signs_the_body_alone()
    {
        var scheme = new WebhookScheme { SignatureHeader = "X-Sign", Prefix = "sha256=", IsHex = true };
        var body = Encoding.UTF8.GetBytes("{\"id\":1}");
        var digits = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes("new"), body));
        Refusal(Delivery(body, ("x-sign", $"sha256={digits}")), scheme).Should().BeNull();
        Refusal(Delivery(body, ("x-sign", digits)), scheme).Should().Contain("signature");
    }

    [SharedFact]
    public void Recorded_signatures_with_a_stamp_are_recomputed()
    {
        var scheme = new WebhookScheme { SignatureHeader = "X-Sign", StampHeader = "X-Stamp" };
        foreach (var vector in Vectors("zendesk"))
            scheme.Sign((string)vector["secret"]!, (string)vector["timestamp"]!, Encoding.UTF8.GetBytes((string)vector["body"]!)).Should().Be((string)vector["signature"]!);
    }

    [SharedFact]
    public void Recorded_signatures_of_a_body_alone_are_recomputed()
    {
        var scheme = new WebhookScheme { SignatureHeader = "X-Sign", Prefix = "sha256=", IsHex = true };
        foreach (var vector in Vectors("jira"))
            scheme.Sign((string)vector["secret"]!, null, Encoding.UTF8.GetBytes((string)vector["body"]!)).Should().Be((string)vector["signature"]!);
    }

    [Fact]
    public void A_secret_before_without_a_secret_of_now_is_a_fault() =>
        new WebhookOptions { PreviousSecret = "old" }.FaultsAt(Path).Should().ContainSingle().Which.Should().StartWith($"{Path}:Secret is missing");

    [Fact]
    public void No_secret_at_all_is_no_fault() => new WebhookOptions().FaultsAt(Path).Should().BeEmpty();

    private static List<JToken> Vectors(string vendor)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(File.OpenText(System.IO.Path.Combine(
            SharedFactAttribute.Folder(), "vendors/fixtures", vendor, "vector_webhook_signature.json")))
        { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        var vectors = JObject.Load(reader)["vectors"]!.ToList();
        vectors.Should().NotBeEmpty();
        return vectors;
    }

    private static string? Refusal(WebhookDelivery delivery, string? secret = "new", string? before = null) =>
        new WebhookExaminer(_stamped, new() { Secret = secret, PreviousSecret = before }, Path).RefusalOf(delivery, _now);

    private static string? Refusal(WebhookDelivery delivery, WebhookScheme scheme) =>
        new WebhookExaminer(scheme, new() { Secret = "new" }, Path).RefusalOf(delivery, _now);

    // Signed by hand, as the other side would.
    private static WebhookDelivery Signed(string secret, string stamp = "2026-06-01T12:00:00Z")
    {
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(stamp + ".{\"id\":1}"));
        return Delivery(Encoding.UTF8.GetBytes("{\"id\":1}"), ("x-sign", Convert.ToBase64String(mac)), ("x-stamp", stamp));
    }

    private static WebhookDelivery Delivery(byte[] body, params (string Name, string Value)[] headers) =>
        new(headers.ToDictionary(h => h.Name, h => h.Value, StringComparer.OrdinalIgnoreCase), body);

    private static WebhookDelivery With(WebhookDelivery delivery, string name, string? value)
    {
        var headers = new Dictionary<string, string>(delivery.Headers, StringComparer.OrdinalIgnoreCase);
        headers.Remove(name);
        if (value is not null) headers[name] = value;
        return delivery with { Headers = headers };
    }
}
