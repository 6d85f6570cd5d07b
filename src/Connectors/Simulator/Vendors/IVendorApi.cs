using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>One vendor's API: whom it knows, under which name a request counts, and what it answers.</summary>
internal interface IVendorApi
{
    /// <summary>The faults that this API itself can have, beside those of any server.</summary>
    /// <remarks>Those that a request meets come with it, as <see cref="ApiRequest.Faults"/>.</remarks>
    IReadOnlyCollection<FaultKind> Faults { get; }

    /// <summary>Who sends a request, be it for a token; null for a stranger, whose requests are never counted.</summary>
    string? UserOf(ApiRequest request);

    /// <summary>The name under which a request is counted: a table, a resource, a kind of bulk call.</summary>
    string CountedAs(ApiRequest request);

    /// <summary>How many rows a list is asked for; null where the request is not for a list.</summary>
    int? PageSize(ApiRequest request);

    /// <summary>Answers a request, a stranger's too; what it changes is added to <paramref name="writes"/>.</summary>
    Reply Answer(ApiRequest request, List<RowWrite> writes);

    /// <summary>A failure of the server in the vendor's shape, with a sentence where the shape has room for one.</summary>
    Reply Failure(int status, string sentence);

    /// <summary>Lets something happen to a ticket now; false where there is no such ticket.</summary>
    bool Happen(string ticketId, Happening what, List<RowWrite> writes);
}
