namespace CxKit.Connectors.Tests.Conformity;

/// <summary>A request as it went over the wire, and the reply that it got.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Target">The path with its query, as sent.</param>
internal sealed record Exchange(string Method, string Target)
{
    /// <summary>The request's headers, but for the words of its credential.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string Body { get; init; } = "";

    public int Status { get; init; }

    /// <summary>The media type of the reply, without its parameters.</summary>
    public string? ReplyType { get; init; }

    public string Reply { get; init; } = "";

    public string Path => Target.Split('?', 2)[0];

    /// <summary>The query's names and values, as the server understands them.</summary>
    public IEnumerable<(string Name, string Value)> Query =>
        from pair in (Target.Split('?', 2) is [_, var query] ? query : "").Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Replace('+', ' ').Split('=', 2)
        select (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : ""));
}
