using System.Net;

namespace CxKit.Connectors;

/// <summary>A message as an e-mail shows it.</summary>
public static class MailBody
{
    /// <summary>The text as HTML, with its addresses to be clicked at.</summary>
    public static string HtmlOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join("<br>", text.ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(HtmlOfWord))));
    }

    private static string HtmlOfWord(string word)
    {
        var encoded = WebUtility.HtmlEncode(word);
        return Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? $"<a href=\"{encoded}\">{encoded}</a>" : encoded;
    }
}
