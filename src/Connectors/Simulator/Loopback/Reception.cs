using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;
using Microsoft.AspNetCore.Http;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>Takes every HTTP request, one at a time: asks who it is, lets it be answered, and notes effect and count in one line before the reply.</summary>
internal sealed class Reception(IVendorApi api, AdminPages admin, DeskJournal journal)
{
    private readonly Lock _turn = new();

    /// <summary>Answers a request; a body that was too large to be read is null.</summary>
    public Reply Answer(HttpRequest http, byte[]? body)
    {
        lock (_turn)
        {
            var path = http.Path.ToString();
            if (body is null)
            {
                return api.Failure(StatusCodes.Status413PayloadTooLarge, $"The payload is larger than {LoopbackServer.LargestBody} bytes.");
            }

            try
            {
                return path.StartsWith("/simulator/", StringComparison.Ordinal)
                    ? admin.Answer(http.Method, path, http.Query["user"], body)
                    : Api(new ApiRequest(http.Method, path, http.QueryString.ToString(), body) { Headers = http.Headers });
            }
            catch (Exception fault) when (fault is IOException or JournalException)
            {
                return api.Failure(StatusCodes.Status500InternalServerError, "The simulator could not write its journal; restart it.");
            }
        }
    }

    private Reply Api(ApiRequest request)
    {
        if (api.UserOf(request) is not { } user)
        {
            return api.Answer(request, []);
        }

        var known = request.By(user);
        var writes = new List<RowWrite>();
        var reply = api.Answer(known, writes);
        journal.Note(new JournalEntry { User = user, Counted = api.CountedAs(known), Writes = writes.Count > 0 ? writes : null });
        return reply;
    }
}
