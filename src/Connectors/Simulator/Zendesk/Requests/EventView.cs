using System.Net;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Audits, comments and clock events, as the wire shows them.</summary>
internal sealed class EventView(Account account)
{
    /// <summary>An audit as an event of the incremental export, where comments are only told of unless they are asked for.</summary>
    public object Export(Audit audit, bool withComments) => new
    {
        id = audit.Id,
        ticket_id = audit.TicketId,
        timestamp = audit.At.ToUnixTimeSeconds(),
        created_at = Stamp.Write(audit.At),
        updater_id = audit.By,

        // The vendor writes rules as an object, and everything else as a word.
        via = audit.By == Audit.System ? new { channel = "rule", source = new { from = new { }, to = new { }, rel = "automation" } } : (object)audit.Via,
        system = new { client = "Simulated", location = (string?)null },
        event_type = "Audit",
        child_events = audit.Changes.Select(change => Export(audit, change, withComments)).ToList(),
    };

    /// <summary>An audit on the page of its ticket.</summary>
    public static object Show(Audit audit) => new
    {
        id = audit.Id,
        ticket_id = audit.TicketId,
        created_at = Stamp.Write(audit.At),
        author_id = audit.By,
        metadata = new { system = new { client = "Simulated" }, custom = new { } },
        via = new { channel = audit.By == Audit.System ? "rule" : "web", source = new { from = new { }, to = new { }, rel = (string?)null } },
        events = audit.Changes.Select(change => Show(audit, change)).ToList(),
    };

    private static Dictionary<string, object?> Show(Audit audit, Change change) => change.Comment is { } comment
        ? Said(audit, change, comment)
        : new()
        {
            ["id"] = change.Id,
            ["type"] = change.Kind,
            ["field_name"] = change.Field,
            ["value"] = change.Value,
            ["previous_value"] = change.Previous,
        };

    /// <summary>A comment on the page of its ticket.</summary>
    public static Dictionary<string, object?> Said(Audit audit, Change change, Comment comment) => new()
    {
        ["id"] = change.Id,
        ["type"] = "Comment",
        ["author_id"] = comment.Author,
        ["body"] = comment.Body,
        ["html_body"] = $"<div class=\"zd-comment\" dir=\"auto\">{WebUtility.HtmlEncode(comment.Body)}</div>",
        ["plain_body"] = comment.Body,
        ["public"] = comment.IsPublic,
        ["attachments"] = Array.Empty<object>(),
        ["audit_id"] = audit.Id,
        ["created_at"] = Stamp.Write(audit.At),
    };

    public static object Show(MetricEvent moment)
    {
        var shown = new Dictionary<string, object?>
        {
            ["id"] = moment.Id,
            ["ticket_id"] = moment.TicketId,
            ["metric"] = moment.Metric,
            ["instance_id"] = moment.Instance,
            ["type"] = moment.Type,
            ["time"] = Stamp.Write(moment.At),
        };
        if (moment.Target is { } target)
        {
            shown["sla"] = new { target, business_hours = false, policy = new { id = SlaPolicies.Id, title = SlaPolicies.Title, description = "" } };
        }

        if (moment.Minutes is { } minutes)
        {
            shown["status"] = new { calendar = minutes, business = minutes };
        }

        if (moment.Type == "breach")
        {
            shown["deleted"] = moment.IsDeleted;
        }

        return shown;
    }

    private Dictionary<string, object?> Export(Audit audit, Change change, bool withComments)
    {
        var shown = change.Comment is { } said && withComments ? Said(audit, change, said) : new() { ["id"] = change.Id };
        shown["via"] = audit.By == Audit.System ? "Automation" : audit.Via;
        shown["via_reference_id"] = null;
        shown["event_type"] = change.Kind;
        if (change.Comment is { } comment)
        {
            shown["comment_present"] = true;
            shown["comment_public"] = comment.IsPublic;
        }
        else if (change.Field is { } field)
        {
            // Custom fields go by their ids, one level deeper.
            var isCustom = long.TryParse(field, out var id) && account.Fields.ContainsKey(id);
            shown[isCustom ? "custom_ticket_fields" : field] = isCustom ? new Dictionary<string, string?> { [field] = change.Value } : change.Value;
            if (change.Kind == "Change")
            {
                shown["previous_value"] = change.Previous;
            }
        }

        return shown;
    }
}
