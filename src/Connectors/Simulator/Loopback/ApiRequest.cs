using CxKit.Connectors.Simulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>A request to a vendor's API, come by HTTP or as an item of a batch; a stranger's has no user.</summary>
internal sealed class ApiRequest(string method, string path, string query, byte[] body, string user = "")
{
    private readonly Dictionary<string, StringValues> _parameters = QueryHelpers.ParseQuery(query);

    public string Method => method;

    public string Path => path;

    /// <summary>The query with its question mark; empty where there is none.</summary>
    public string Query => query;

    public byte[] Body => body;

    public string User => user;

    public IHeaderDictionary Headers { get; init; } = new HeaderDictionary();

    public string? Authorization => Headers.Authorization;

    /// <summary>The faults that this request meets.</summary>
    public IReadOnlyList<Fault> Faults { get; private init; } = [];

    /// <summary>A parameter of the query; null where it was not sent.</summary>
    public string? this[string parameter] => _parameters.TryGetValue(parameter, out var value) ? value.ToString() : null;

    public bool Says(string parameter) => string.Equals(this[parameter], "true", StringComparison.OrdinalIgnoreCase);

    public int Number(string parameter, int otherwise) =>
        int.TryParse(this[parameter], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    /// <summary>The same request, once it is known who sends it.</summary>
    public ApiRequest By(string sender) => new(method, path, query, body, sender) { Headers = Headers, Faults = Faults };

    /// <summary>The same request with the faults that it meets.</summary>
    public ApiRequest With(IReadOnlyList<Fault> faults) => new(method, path, query, body, user) { Headers = Headers, Faults = faults };

    /// <summary>The fault of a kind that this request meets; null where it meets none.</summary>
    public Fault? Fault(FaultKind kind) => Faults.FirstOrDefault(fault => fault.Kind == kind);

    /// <summary>Path and query of the same request with another value of one parameter.</summary>
    public string With(string parameter, string value)
    {
        var others = _parameters.Where(pair => pair.Key != parameter);
        return QueryHelpers.AddQueryString(path, others.Append(new(parameter, value)));
    }
}
