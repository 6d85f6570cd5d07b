using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.ServiceNow.Queries;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>Which values of a row a reply shows, and in which of the vendor's shapes.</summary>
internal sealed class Projection
{
    private readonly Instance _instance;
    private readonly string _tables;
    private readonly List<ColumnPath> _paths;
    private readonly bool _display;
    private readonly bool _both;
    private readonly bool _links;

    // Links need the address under which the version of the API that was asked shows its tables.
    public Projection(Instance instance, Table table, ApiRequest request, string tables)
    {
        _instance = instance;
        _tables = tables;
        _display = request.Says("sysparm_display_value");
        _both = request["sysparm_display_value"] == "all";
        _links = !request.Says("sysparm_exclude_reference_link");

        // Unknown names are ignored, as at the vendor's.
        var fields = request["sysparm_fields"] is { Length: > 0 } asked
            ? asked.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()
            : table.Columns.Select(column => column.Name);
        _paths = fields.Select(field => ColumnPath.Resolve(instance, table, field)).OfType<ColumnPath>().ToList();
    }

    public void Write(Utf8JsonWriter json, Row row)
    {
        json.WriteStartObject();
        foreach (var path in _paths)
        {
            json.WritePropertyName(path.Name);
            Write(json, path.Column, path.Read(row));
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Column column, string value)
    {
        var linked = _links && column.Reference is not null && value.Length > 0;
        if (!_both && !linked)
        {
            json.WriteStringValue(_display ? _instance.Display(column, value) : value);
            return;
        }

        json.WriteStartObject();
        if (_both || _display)
        {
            json.WriteString("display_value", _instance.Display(column, value));
        }

        if (_both || !_display)
        {
            json.WriteString("value", value);
        }

        if (linked)
        {
            json.WriteString("link", $"{_tables}/{column.Reference}/{value}");
        }

        json.WriteEndObject();
    }
}
