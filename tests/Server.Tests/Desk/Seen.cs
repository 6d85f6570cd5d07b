using System.Net;
using System.Text.RegularExpressions;

namespace CxKit.Server.Tests.Desk;

/// <summary>What a reader sees of a page.</summary>
internal static partial class Seen
{
    /// <summary>The words of a page, with every white space one blank.</summary>
    internal static string Words(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(html, " ")), " ");

    internal static async Task<string> SeeAsync(this HttpClient client, string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        using var response = await client.SendAsync(request);
        return Words(await response.Content.ReadAsStringAsync());
    }

    internal static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.ToDictionary(f => f.Name, f => f.Value)));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00a0\u202f]+")]
    private static partial Regex Space();
}
