using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Updates of several tickets in one call, each with an outcome of its own.</summary>
internal sealed class Batch(AccountChannel channel, IServiceNowApi api)
{
    private static readonly string[] _headers = ["Content-Type", "Accept"];

    /// <summary>Sends the updates.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="mayBeDoubled">Whether sending them twice is the same as once.</param>
    /// <param name="cancellationToken">Ends sending and reading.</param>
    /// <returns>What became of each, in the order given.</returns>
    public Task<UpdateAnswer[]> UpdateAsync(IReadOnlyList<TicketUpdate> updates, bool mayBeDoubled, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json =>
        {
            json.Property("batch_request_id", "cxkit");
            json.List("rest_requests", Enumerable.Range(0, updates.Count), place => json.Nest(request => Write(request, $"{place}", updates[place])));
        });
        return channel.AskAsync(
            body.SentBy(api.BatchAsync),
            (response, token) => BatchAnswer.ReadAsync(response, updates, $"{channel.Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}", token),
            mayBeDoubled ? CallTerms.Repeatable : CallTerms.Once,
            cancellationToken);
    }

    private static void Write(JsonTextWriter request, string id, TicketUpdate update)
    {
        request.Property("id", id);
        request.Property("method", "PATCH");
        request.Property("url", AddressOf(update));
        request.List("headers", _headers, name => request.Nest(header =>
        {
            header.Property("name", name);
            header.Property("value", "application/json");
        }));
        request.Property("body", Convert.ToBase64String(Encoding.UTF8.GetBytes(Values(update.Values))));
        request.Property("exclude_response_headers", true);
    }

    private static string AddressOf(TicketUpdate update) =>
        $"/api/now/table/{update.Table}/{Uri.EscapeDataString(update.TicketId)}?sysparm_fields={string.Join(',', update.Watched.Prepend("sys_mod_count").Prepend("sys_id"))}";

    private static string Values(IReadOnlyList<(string Column, string Value)> values) =>
        JsonConvert.SerializeObject(values.ToDictionary(v => v.Column, v => v.Value));
}
