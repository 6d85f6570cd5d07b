using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>A field of tickets.</summary>
/// <param name="Id">The helpdesk's id.</param>
/// <param name="Title">Its title, as agents see it.</param>
/// <param name="Type">Its type, in the helpdesk's word.</param>
/// <param name="IsActive">Whether it is in use.</param>
/// <param name="Options">What can be chosen, where it is a list.</param>
internal sealed record TicketField(long Id, string Title, string Type, bool IsActive, IReadOnlyList<FieldOption> Options)
{
    /// <summary>Whether it is one of the account's own that CxKit can write.</summary>
    public bool IsWritable => Type is "integer" or "decimal" or "text" or "textarea" or "regexp" or "tagger" or "multiselect" or "checkbox";

    /// <summary>Whether any text fits into it.</summary>
    public bool HoldsText => Type is "text" or "textarea";

    public static TicketField Of(JObject field) => new(
        (long)field["id"]!,
        (string?)field["title"] ?? "",
        (string?)field["type"] ?? "",
        (bool?)field["active"] ?? true,
        field["custom_field_options"] is JArray options
            ? [.. options.OfType<JObject>().Select(o => new FieldOption((string?)o["name"] ?? "", (string?)o["value"] ?? ""))]
            : []);
}

/// <summary>What can be chosen in a list: what agents read, and the tag that stands for it.</summary>
internal sealed record FieldOption(string Name, string Value);
