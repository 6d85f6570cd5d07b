using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Applies what a request asks of a ticket, as the vendor does: strictly with closed tickets and numbers, silently with what it does not know.</summary>
internal sealed partial class TicketEditor(Account account)
{
    // These steer the update and are no fields of the ticket.
    private static readonly string[] _steering = ["id", "safe_update", "updated_stamp", "requester", "via_followup_source_id", "ticket_form_id", "brand_id", "metadata"];

    private static readonly string[] _statuses = ["new", "open", "pending", "hold", "solved", "closed"];

    /// <summary>Updates a ticket; names that the vendor does not know are added to <paramref name="unknown"/>.</summary>
    /// <exception cref="RefusedException">The ticket is closed, newer than the caller saw it, or a value makes no sense.</exception>
    public (Ticket Ticket, Audit? Audit) Update(Ticket ticket, JsonElement asked, long by, ApiRequest request, Ledger ledger, ICollection<string> unknown)
    {
        if (ticket.Status == "deleted")
        {
            throw new RefusedException(Errors.NotFound);
        }

        if (ticket.Status == "closed")
        {
            throw new RefusedException(Errors.Closed);
        }

        if (RequestBody.Text(asked, "safe_update") == "true" && Stamp.Read(RequestBody.Text(asked, "updated_stamp")) is { } seen && seen != ticket.UpdatedAt)
        {
            throw new RefusedException(Errors.Conflict);
        }

        var draft = new Draft(ticket, ledger, by);
        Fill(draft, asked, by, request, unknown);
        return draft.Keep("Web service");
    }

    /// <summary>Puts what is asked into a draft.</summary>
    /// <exception cref="RefusedException">A value makes no sense.</exception>
    public void Fill(Draft draft, JsonElement asked, long by, ApiRequest request, ICollection<string> unknown)
    {
        if (asked.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException(Errors.Unreadable);
        }

        var ignored = request.Fault(FaultKind.IgnoredFields)?.Fields ?? [];
        foreach (var property in asked.EnumerateObject().Where(property => !ignored.Contains(property.Name) && !_steering.Contains(property.Name)))
        {
            switch (property.Name)
            {
                case "custom_fields" or "fields":
                    Custom(draft, property.Value, ignored);
                    break;
                case "comment":
                    Say(draft, property.Value, by);
                    break;
                default:
                    if (!TrySet(draft, property.Name, property.Value))
                    {
                        unknown.Add($"ticket.{property.Name}");
                    }

                    break;
            }
        }
    }

    private static bool TrySet(Draft draft, string name, JsonElement value)
    {
        var (ticket, text, number) = (draft.Ticket, RequestBody.Text(value), RequestBody.Number(value));
        switch (name)
        {
            case "status":
                draft.Become(text is not null && _statuses.Contains(text) ? text : throw Invalid("status", $"Status: {text} is not valid", "InvalidValue"));
                break;
            case "priority": draft.Set(name, text, ticket.Priority, before => before with { Priority = text }); break;
            case "type": draft.Set(name, text, ticket.Type, before => before with { Type = text }); break;
            case "subject": draft.Set(name, text, ticket.Subject, before => before with { Subject = text ?? "" }); break;
            case "external_id": draft.Set(name, text, ticket.ExternalId, before => before with { ExternalId = text }); break;
            case "due_at": draft.Set(name, text, Stamp.Write(ticket.DueAt), before => before with { DueAt = Stamp.Read(text) }); break;
            case "group_id": draft.Set(name, $"{number}", $"{ticket.GroupId}", before => before with { GroupId = number }); break;
            case "problem_id": draft.Set(name, $"{number}", $"{ticket.ProblemId}", before => before with { ProblemId = number }); break;
            case "requester_id" when number is { } requester: draft.Set(name, $"{number}", $"{ticket.RequesterId}", before => before with { RequesterId = requester }); break;
            case "assignee_id": draft.Assign(number); break;
            case "tags": draft.Tag(RequestBody.Words(value)); break;
            case "additional_tags": draft.Tag([.. ticket.Tags.Union(RequestBody.Words(value))]); break;
            case "remove_tags": draft.Tag([.. ticket.Tags.Except(RequestBody.Words(value))]); break;
            default: return false;
        }

        return true;
    }

    private void Custom(Draft draft, JsonElement list, IReadOnlyList<string> ignored)
    {
        foreach (var item in list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            // A field that does not exist, or a choice that nobody provided, is passed over without a word.
            if (RequestBody.Number(item, "id") is not { } id
                || account.Fields.GetValueOrDefault(id) is not { IsCustom: true, Of: "ticket_fields" } field
                || ignored.Contains(field.Title) || ignored.Contains($"{id}"))
            {
                continue;
            }

            var value = RequestBody.Text(item, "value");
            if (value is not null && field.Type is ("integer" or "decimal") && !IsNumber(field.Type, value))
            {
                throw Invalid("base", $"{field.Title}: is not a number", "InvalidFormat");
            }

            if (value is null || field.Type is not ("tagger" or "multiselect") || field.Options.Any(option => option.Value == value))
            {
                draft.Fill(field, value);
            }
        }
    }

    private void Say(Draft draft, JsonElement said, long by)
    {
        var body = RequestBody.Text(said, "html_body") is { } html ? Markup().Replace(html, "").Trim() : RequestBody.Text(said, "body");
        if (body is null)
        {
            throw Invalid("comment", "Comment: cannot be blank", "BlankValue");
        }

        // Not said whether it is public, it is what the first comment of the ticket was.
        var isPublic = RequestBody.Text(said, "public") is { } asked ? asked == "true" : draft.Ticket.IsPublic;
        var author = RequestBody.Number(said, "author_id") ?? by;
        if (!account.Users.ContainsKey(author))
        {
            throw Invalid("comment", "Comment: author is invalid", "InvalidValue");
        }

        draft.Say(new Comment(author, System.Net.WebUtility.HtmlDecode(body), isPublic));
    }

    private static bool IsNumber(string type, string value) => type == "integer"
        ? long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
        : decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static RefusedException Invalid(string field, string description, string error) => new(Errors.Invalid(field, description, error));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}
