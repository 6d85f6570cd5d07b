using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Vendors;
using Microsoft.AspNetCore.Http;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>Takes every HTTP request, one at a time: asks who it is, lets it be answered or fail, and notes effect and count in one line before the reply.</summary>
internal sealed class Reception(IVendorApi api, AdminPages admin, DeskJournal journal, FaultRules faults, TimeProvider wall)
{
    private readonly Lock _turn = new();

    /// <summary>Answers a request; a body that was too large to be read is null.</summary>
    public Delivery Answer(HttpRequest http, byte[]? body)
    {
        lock (_turn)
        {
            var path = http.Path.ToString();
            if (body is null)
            {
                return new(api.Failure(StatusCodes.Status413PayloadTooLarge, $"The payload is larger than {LoopbackServer.LargestBody} bytes."));
            }

            try
            {
                return path.StartsWith("/simulator/", StringComparison.Ordinal)
                    ? new(admin.Answer(http.Method, path, http.Query["user"], body))
                    : Serve(new ApiRequest(http.Method, path, http.QueryString.ToString(), body) { Headers = http.Headers });
            }
            catch (Exception fault) when (fault is IOException or JournalException)
            {
                return new(api.Failure(StatusCodes.Status500InternalServerError, "The simulator could not write its journal; restart it."));
            }
        }
    }

    private Delivery Serve(ApiRequest request)
    {
        var user = api.UserOf(request);
        request = request.By(user ?? "");
        var counted = api.CountedAs(request);
        var strike = faults.Meet(request, counted, api.PageSize(request), wall.GetUtcNow());
        var writes = new List<RowWrite>();
        var reply = strike.Before is { } before ? Failed(before) : api.Answer(request.With(strike.Faults), writes);
        var delivery = strike is { Before: null, After: { } after } ? Spoil(after, reply) : new Delivery(reply);
        if (user is null)
        {
            return delivery;
        }

        var cell = journal.Counters.Now(user, counted);
        journal.Note(new JournalEntry { User = user, Counted = counted, Writes = writes.Count > 0 ? writes : null });
        if (strike.IsTooEarly)
        {
            journal.Counters.CameTooEarly(cell);
        }

        return delivery with { Sent = (bytes, isNew) => journal.Counters.Sent(cell, bytes, isNew) };
    }

    private Delivery Spoil(Fault fault, Reply? reply) =>
        fault.IsOnTheWay ? new Delivery(reply) { Spoilt = fault } : new Delivery(Failed(fault));

    private Reply? Failed(Fault fault) => fault.Kind switch
    {
        FaultKind.Reset => null,
        FaultKind.Html => HtmlPage.Of(fault.Status ?? 503),
        FaultKind.RateLimit => Waiting(api.Failure(429, "Too many requests."), fault.RetryAfter ?? 1),
        FaultKind.HeavyPage => api.Failure(fault.Status ?? 504, "The page took too long."),
        _ => Waiting(api.Failure(fault.Status ?? 503, "The service is not available."), fault.RetryAfter),
    };

    private static Reply Waiting(Reply reply, int? seconds) =>
        seconds is null ? reply : reply with { Headers = [.. reply.Headers.Where(header => header.Name != "Retry-After"), ("Retry-After", $"{seconds}")] };
}
