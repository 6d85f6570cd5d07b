using System.Text.Json;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>The Email API: what is posted waits in <c>sys_email</c>; nothing leaves the simulator.</summary>
internal sealed class EmailApi(Instance instance, RecordWriter writer)
{
    private const int MostRecipients = 100;

    public static bool Is(string path) => path is "/api/now/email" or "/api/now/v1/email";

    public Reply Answer(ApiRequest request, List<RowWrite> writes)
    {
        if (request.Method != "POST")
        {
            return Failures.NoSuchMethod;
        }

        try
        {
            using var json = JsonDocument.Parse(request.Body);
            return Send(request, json.RootElement, writes);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Failures.Unreadable("The payload is not valid JSON.");
        }
    }

    private Reply Send(ApiRequest request, JsonElement mail, List<RowWrite> writes)
    {
        var to = mail.TryGetProperty("to", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(address => address.ToString()).ToList()
            : [];
        var (table, record) = (Text(mail, "table_name"), Text(mail, "table_record_id"));
        if (to.Count is 0 or > MostRecipients || (record.Length > 0 && instance.Find(table)?.Find(record) is null))
        {
            return Failures.Unreadable("The recipients or the record of the e-mail are not valid.");
        }

        var row = writer.Insert(
            instance["sys_email"],
            [
                ("type", "send-ready"), ("state", "ready"), ("subject", Text(mail, "subject")), ("recipients", string.Join(',', to)),
                ("body", Text(mail, "html") is { Length: > 0 } html ? html : Text(mail, "text")), ("target_table", table), ("instance", record),
            ],
            request.User,
            writes);
        var self = $"/now/v1/email/{row.Id}";
        return Reply.Of(200, new
        {
            result = new
            {
                id = row.Id,
                links = new[] { new { rel = "self", href = self }, new { rel = "status", href = self + "?sysparm_fields=id,type,state,error" } },
            },
        });
    }

    private static string Text(JsonElement mail, string name) =>
        mail.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
