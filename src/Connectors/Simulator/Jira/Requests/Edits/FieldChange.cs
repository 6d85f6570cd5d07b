using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests.Edits;

/// <summary>A new value for a field: as it is kept, and as the changelog tells it.</summary>
internal sealed record FieldChange(string Column, string Value, HistoryItem Item)
{
    public bool ChangesNothing => Item.From == Item.To && Item.FromText == Item.ToText;
}
