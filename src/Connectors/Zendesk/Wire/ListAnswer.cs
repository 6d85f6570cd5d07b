using CxKit.Core.Helpdesks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>A list as the helpdesk's smaller endpoints answer it, element by element.</summary>
/// <param name="Items">What the elements mean.</param>
/// <param name="Next">Where the list goes on; <see langword="null"/> at its end.</param>
internal sealed record ListAnswer<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Reads lists, and single records.</summary>
internal static class ListAnswer
{
    /// <summary>Reads the list under <paramref name="name"/>.</summary>
    /// <exception cref="HelpdeskException">Something else lay in its place.</exception>
    public static async Task<ListAnswer<T>> ReadAsync<T>(HttpResponseMessage response, string name, Func<JObject, T> read, string account, CancellationToken cancellationToken) =>
        await JsonAnswer.ReadAsync(response, null, json => ReadList(json, name, read), cancellationToken) ?? throw Without(response, name, account);

    /// <summary>Reads the record under <paramref name="name"/>.</summary>
    /// <exception cref="HelpdeskException">Something else lay in its place.</exception>
    public static async Task<T> ReadOneAsync<T>(HttpResponseMessage response, string name, Func<JObject, T> read, string account, CancellationToken cancellationToken)
    {
        var (isThere, one) = await JsonAnswer.ReadAsync(response, null, json => ReadOne(json, name, read), cancellationToken);
        return isThere ? one! : throw Without(response, name, account);
    }

    private static ListAnswer<T>? ReadList<T>(JsonTextReader json, string name, Func<JObject, T> read)
    {
        List<T>? items = null;
        var hasMore = false;
        string? after = null;
        json.Read();
        while (json.TokenType != JsonToken.None && json.NextName())
        {
            var property = (string)json.Value!;
            json.Read();
            if (property == name && json.TokenType == JsonToken.StartArray)
            {
                items = [];
                while (json.Read() && json.TokenType == JsonToken.StartObject) items.Add(Read(read, JObject.Load(json)));
                if (json.TokenType != JsonToken.EndArray) throw new JsonReaderException("The answer ends within a list.");
            }
            else if (property == "meta" && json.TokenType == JsonToken.StartObject)
            {
                var meta = JObject.Load(json);
                (hasMore, after) = ((bool?)meta["has_more"] ?? false, (string?)meta["after_cursor"]);
            }
            else
            {
                json.Skip();
            }
        }
        // A link to a next page is there even when nothing follows: only the flag says.
        return items is null ? null : new(items, hasMore ? after : null);
    }

    private static (bool IsThere, T? One) ReadOne<T>(JsonTextReader json, string name, Func<JObject, T> read)
    {
        json.Read();
        while (json.TokenType != JsonToken.None && json.NextName())
        {
            var isIt = (string)json.Value! == name;
            json.Read();
            if (isIt && json.TokenType == JsonToken.StartObject) return (true, Read(read, JObject.Load(json)));
            json.Skip();
        }
        return default;
    }

    // A value of another type than the contract's is an answer that cannot be read, like one that is cut off.
    private static T Read<T>(Func<JObject, T> read, JObject element)
    {
        try
        {
            return read(element);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new JsonReaderException("The answer holds a value of another type.", e);
        }
    }

    private static HelpdeskException Without(HttpResponseMessage response, string name, string account) =>
        new($"{account}: {response.RequestMessage?.RequestUri.WithoutQuery()} answered without {name}.", isTransient: true);
}
