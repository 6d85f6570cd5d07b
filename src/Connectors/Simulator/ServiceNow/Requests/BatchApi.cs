using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using Microsoft.AspNetCore.WebUtilities;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The Batch API: many requests in one, answered in order; a fault of one leaves the others alone.</summary>
/// <param name="answer">Answers one request.</param>
/// <param name="claimedPatchTime">How long a PATCH is said to take.</param>
internal sealed class BatchApi(Func<ApiRequest, List<RowWrite>, Reply> answer, TimeSpan claimedPatchTime)
{
    private static readonly TimeSpan _quota = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _claimedReadTime = TimeSpan.FromMilliseconds(8);

    public Reply Answer(BatchCall call, ApiRequest request, List<RowWrite> writes)
    {
        var most = request.Fault(FaultKind.Unserviced)?.Serviced ?? int.MaxValue;
        var serviced = new List<object>();
        var unserviced = new List<string>();
        var spent = TimeSpan.Zero;
        foreach (var item in call.Items)
        {
            if (spent >= _quota || serviced.Count >= most)
            {
                unserviced.Add(item.Id);
                continue;
            }

            var time = item.Method == "GET" ? _claimedReadTime : claimedPatchTime;
            spent += time;
            serviced.Add(Serve(item, AnswerItem(item, serviced.Count + 1, request, writes), time));
        }

        return Reply.Of(200, new { batch_request_id = call.Id, serviced_requests = serviced, unserviced_requests = unserviced });
    }

    private Reply AnswerItem(BatchItem item, int place, ApiRequest call, List<RowWrite> writes)
    {
        if (call.Fault(FaultKind.FailedRows) is { } failed && place % failed.Every == 0)
        {
            return Failures.Forbidden("Update");
        }

        return item.ToRequest(call) is { } request ? answer(request, writes) : Failures.Unreadable("The body is not Base64.");
    }

    private static object Serve(BatchItem item, Reply reply, TimeSpan time)
    {
        IEnumerable<(string Name, string Value)> headers =
            item.ExcludesResponseHeaders ? [] : [("Content-Type", reply.ContentType ?? ""), .. reply.Headers];
        return new
        {
            id = item.Id,
            body = Convert.ToBase64String(reply.Body),
            status_code = reply.Status,
            status_text = ReasonPhrases.GetReasonPhrase(reply.Status),
            headers = headers.Select(header => new { name = header.Name, value = header.Value }),
            execution_time = (int)time.TotalMilliseconds,
        };
    }
}
