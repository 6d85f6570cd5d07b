using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Writes text as Atlassian's document format, the form that version 3 wants where a field has several lines.</summary>
internal static partial class Adf
{
    /// <summary>Paragraphs are parted by empty lines; addresses can be followed.</summary>
    public static void Write(JsonTextWriter json, string text) => json.Nest(document =>
    {
        document.Property("type", "doc");
        document.Property("version", 1);
        document.List("content", Paragraphs().Split(text.ReplaceLineEndings("\n").Trim('\n')), p => Paragraph(json, p));
    });

    private static void Paragraph(JsonTextWriter json, string text) => json.Nest(paragraph =>
    {
        paragraph.Property("type", "paragraph");
        paragraph.List("content", PiecesOf(text), p => Piece(json, p));
    });

    private static IEnumerable<string> PiecesOf(string text)
    {
        var lines = text.Split('\n');
        for (var place = 0; place < lines.Length; place++)
        {
            if (place > 0) yield return "\n";
            // The addresses, caught, are kept among the pieces; a text node must not be empty.
            foreach (var piece in Addresses().Split(lines[place]).Where(p => p.Length > 0)) yield return piece;
        }
    }

    private static void Piece(JsonTextWriter json, string piece) => json.Nest(node =>
    {
        node.Property("type", piece == "\n" ? "hardBreak" : "text");
        if (piece == "\n") return;
        node.Property("text", piece);
        if (!Addresses().IsMatch(piece)) return;
        node.List("marks", [piece], address => json.Nest(mark =>
        {
            mark.Property("type", "link");
            mark.Nest("attrs", attributes => attributes.Property("href", address));
        }));
    });

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"(https?://[^\s<>""]+)")]
    private static partial Regex Addresses();
}
