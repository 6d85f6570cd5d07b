using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>A request to the API, come by HTTP or as an item of a batch.</summary>
internal sealed class ApiRequest(string method, string path, string query, byte[] body, string user)
{
    private readonly Dictionary<string, StringValues> _parameters = QueryHelpers.ParseQuery(query);

    public string Method => method;

    public string Path => path;

    public byte[] Body => body;

    public string User => user;

    /// <summary>A parameter of the query; null where it was not sent.</summary>
    public string? this[string parameter] => _parameters.TryGetValue(parameter, out var value) ? value.ToString() : null;

    public bool Says(string parameter) => string.Equals(this[parameter], "true", StringComparison.OrdinalIgnoreCase);

    public int Number(string parameter, int otherwise) =>
        int.TryParse(this[parameter], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    /// <summary>Path and query of the same request from another row on.</summary>
    public string At(int offset)
    {
        var others = _parameters.Where(pair => pair.Key != "sysparm_offset");
        return QueryHelpers.AddQueryString(path, others.Append(new("sysparm_offset", $"{offset}")));
    }
}
