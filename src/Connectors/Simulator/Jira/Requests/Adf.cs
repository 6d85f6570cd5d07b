using System.Text;
using System.Text.Json;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Atlassian's document format: what version 3 of the API says where older ones say plain text.</summary>
internal static class Adf
{
    /// <summary>A document of a text, one paragraph a line; null for no text.</summary>
    public static object? Of(string text) => text.Length == 0 ? null : new
    {
        type = "doc",
        version = 1,
        content = text.Split('\n').Select(line => new
        {
            type = "paragraph",
            content = line.Length == 0 ? Array.Empty<object>() : [new { type = "text", text = line }],
        }),
    };

    /// <summary>The text of a document; null where it is no valid one, be it for one empty text node.</summary>
    public static string? Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("type", out var type) || !type.ValueEquals("doc")
            || !document.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || version.GetInt32() != 1
            || !document.TryGetProperty("content", out var blocks) || blocks.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var lines = new List<string>();
        foreach (var block in blocks.EnumerateArray())
        {
            var line = new StringBuilder();
            if (!Read(block, line))
            {
                return null;
            }

            lines.Add(line.ToString());
        }

        return string.Join('\n', lines);
    }

    private static bool Read(JsonElement node, StringBuilder text)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        if (type.ValueEquals("text"))
        {
            var words = node.TryGetProperty("text", out var content) && content.ValueKind == JsonValueKind.String ? content.GetString()! : "";
            text.Append(words);
            return words.Length > 0;
        }

        if (type.ValueEquals("hardBreak"))
        {
            text.Append('\n');
        }

        return !node.TryGetProperty("content", out var inner)
            || (inner.ValueKind == JsonValueKind.Array && inner.EnumerateArray().All(child => Read(child, text)));
    }
}
