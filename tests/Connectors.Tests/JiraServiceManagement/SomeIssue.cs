using System.Globalization;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Tests.JiraServiceManagement;

/// <summary>Issues as Jira sends them, with what a test does not care about.</summary>
internal static class SomeIssue
{
    public static JObject Numbered(int number, string updated = "2026-06-01T10:00:00.000+0000", string project = "ITH") => new()
    {
        ["id"] = Id(number),
        ["key"] = $"{project}-{number}",
        ["fields"] = new JObject
        {
            ["summary"] = $"Trouble {number}",
            ["created"] = "2026-05-30T08:15:00.000+0000",
            ["updated"] = updated,
            ["status"] = Status("1", "Open", "new"),
            ["resolution"] = null,
            ["project"] = new JObject { ["id"] = "10001", ["key"] = project, ["name"] = "IT help" },
            ["issuetype"] = new JObject { ["name"] = "[System] Incident" },
            ["labels"] = new JArray(),
            ["comment"] = Comments(),
        },
    };

    public static string Id(int number) => $"{10_000 + number}";

    public static string At(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    public static JObject Status(string id, string name, string category) => new() { ["id"] = id, ["name"] = name, ["statusCategory"] = new JObject { ["key"] = category } };

    public static JObject User(string id, string type = "atlassian") => new() { ["accountId"] = id, ["displayName"] = $"Name of {id}", ["accountType"] = type };

    public static JObject Comments(params JObject[] comments) => new() { ["comments"] = new JArray(comments), ["maxResults"] = 20, ["total"] = comments.Length, ["startAt"] = 0 };

    public static JObject Comment(string id, string by, string at, bool? isPublic = true, string type = "atlassian") => new()
    {
        ["id"] = id,
        ["author"] = User(by, type),
        ["body"] = JObject.Parse("""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"a customer's words"}]}]}"""),
        ["created"] = at,
        ["jsdPublic"] = isPublic,
    };

    public static JObject Change(string id, long at, string by, params (string Field, string? From, string? FromWord, string? To, string? ToWord)[] fields) => new()
    {
        ["id"] = id,
        ["created"] = at,
        ["author"] = User(by, by.StartsWith("app", StringComparison.Ordinal) ? "app" : "atlassian"),
        ["items"] = new JArray(fields.Select(f => new JObject
        {
            ["field"] = f.Field,
            ["fieldId"] = f.Field,
            ["from"] = f.From,
            ["fromString"] = f.FromWord,
            ["to"] = f.To,
            ["toString"] = f.ToWord,
        })),
    };
}
