using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>What an error says, which the helpdesk writes in four shapes.</summary>
internal static class ErrorBody
{
    /// <summary>Whether any text of it holds the word.</summary>
    public static async Task<bool> SpeaksOfAsync(HttpResponseMessage response, string word, CancellationToken cancellationToken) =>
        JsonAnswer.IsJson(response) && await JsonAnswer.ReadAsync(response, null, json => SpeaksOf(json, word), cancellationToken);

    private static bool SpeaksOf(JsonTextReader json, string word)
    {
        while (json.Read())
        {
            if (json.TokenType == JsonToken.String && ((string)json.Value!).Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
