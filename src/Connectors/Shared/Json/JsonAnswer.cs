using Newtonsoft.Json;

namespace CxKit.Connectors;

/// <summary>Reads an answer token by token, never as one text: its bytes are taken first, in pooled pieces, so that reading waits for nothing.</summary>
public static class JsonAnswer
{
    /// <summary>What <paramref name="read"/> makes of the answer's body; texts are left as they are, and property names in <paramref name="names"/> cost nothing.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonNameTable? names, Func<JsonTextReader, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var json = await OpenAsync(response, names, cancellationToken);
        return read(json);
    }

    /// <summary>A reader over the answer's body, which has come by then; it leaves texts as they are, and property names in <paramref name="names"/> cost nothing.</summary>
    public static async Task<JsonTextReader> OpenAsync(HttpResponseMessage response, JsonNameTable? names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var reader = await AnswerReader.OfAsync(body, cancellationToken);
        reader.PropertyNameTable = names;
        return reader;
    }

    /// <summary>Whether the answer says that it is JSON; a sign-on or maintenance page does not.</summary>
    public static bool IsJson(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Content.Headers.ContentType?.MediaType is { } type
            && (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));
    }
}
