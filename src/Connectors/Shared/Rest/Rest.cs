using System.Globalization;

namespace CxKit.Connectors;

/// <summary>Makes clients of declarative REST interfaces; the bytes sent are the same with either client library.</summary>
public static class Rest
{
    /// <summary>A client that calls through <paramref name="http"/>, whose base address is required.</summary>
    public static T For<T>(HttpClient http)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(http);
#if REFIT
        return RestService.For<T>(http, new RefitSettings
        {
            CollectionFormat = CollectionFormat.Multi,
            // What went wrong on the way comes as the client says it, as with RestEase.
            TransportExceptionFactory = static (_, fault, _) => fault,
        });
#else
        return RestClient.For<T>(new WireRequester(http) { FormatProvider = CultureInfo.InvariantCulture });
#endif
    }
}
