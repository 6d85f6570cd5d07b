using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Updates of several tickets in one call, each with an outcome of its own.</summary>
internal sealed class Batch(AccountChannel channel, IServiceNowApi api)
{
    /// <summary>Sends the updates.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="mayBeDoubled">Whether sending them twice is the same as once.</param>
    /// <param name="cancellationToken">Ends sending and reading.</param>
    /// <returns>What became of each, in the order given.</returns>
    public Task<UpdateAnswer[]> UpdateAsync(IReadOnlyList<TicketUpdate> updates, bool mayBeDoubled, CancellationToken cancellationToken)
    {
        var body = Write(updates);
        return channel.AskAsync(
            async token =>
            {
                using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                return await api.BatchAsync(content, token);
            },
            (response, token) => BatchAnswer.ReadAsync(response, updates, $"{channel.Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}", token),
            mayBeDoubled ? CallTerms.Repeatable : CallTerms.Once,
            cancellationToken);
    }

    private static byte[] Write(IReadOnlyList<TicketUpdate> updates)
    {
        using var bytes = new MemoryStream();
        using (var json = new JsonTextWriter(new StreamWriter(bytes)))
        {
            json.WriteStartObject();
            Property(json, "batch_request_id", "cxkit");
            json.WritePropertyName("rest_requests");
            json.WriteStartArray();
            for (var place = 0; place < updates.Count; place++)
            {
                json.WriteStartObject();
                Property(json, "id", $"{place}");
                Property(json, "method", "PATCH");
                Property(json, "url", AddressOf(updates[place]));
                json.WritePropertyName("headers");
                json.WriteStartArray();
                Header(json, "Content-Type");
                Header(json, "Accept");
                json.WriteEndArray();
                Property(json, "body", Convert.ToBase64String(Encoding.UTF8.GetBytes(Values(updates[place].Values))));
                json.WritePropertyName("exclude_response_headers");
                json.WriteValue(true);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static string AddressOf(TicketUpdate update) =>
        $"/api/now/table/{update.Table}/{Uri.EscapeDataString(update.TicketId)}?sysparm_fields={string.Join(',', update.Watched.Prepend("sys_mod_count").Prepend("sys_id"))}";

    private static string Values(IReadOnlyList<(string Column, string Value)> values) =>
        JsonConvert.SerializeObject(values.ToDictionary(v => v.Column, v => v.Value));

    private static void Header(JsonTextWriter json, string name)
    {
        json.WriteStartObject();
        Property(json, "name", name);
        Property(json, "value", "application/json");
        json.WriteEndObject();
    }

    private static void Property(JsonTextWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
