using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>One vendor's API: whom it knows, under which name a request counts, and what it answers.</summary>
internal interface IVendorApi
{
    /// <summary>Who sends a request, be it for a token; null for a stranger, whose requests are never counted.</summary>
    string? UserOf(ApiRequest request);

    /// <summary>The name under which a request is counted: a table, a resource, a kind of bulk call.</summary>
    string CountedAs(ApiRequest request);

    /// <summary>Answers a request, a stranger's too; what it changes is added to <paramref name="writes"/>.</summary>
    Reply Answer(ApiRequest request, List<RowWrite> writes);

    /// <summary>A failure of the server in the vendor's shape, with a sentence where the shape has room for one.</summary>
    Reply Failure(int status, string sentence);
}
