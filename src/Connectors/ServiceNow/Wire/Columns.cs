using Newtonsoft.Json;

namespace CxKit.Connectors.ServiceNow;

/// <summary>The columns asked for, in the order in which a <see cref="Row"/> holds them.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _places;

    public Columns(params IReadOnlyList<string> names)
    {
        _places = names.Select((name, place) => (name, place)).ToDictionary(n => n.name, n => n.place, StringComparer.Ordinal);
        Names = string.Join(',', names);
        Known = new DefaultJsonNameTable();
        foreach (var name in names) Known.Add(name);
    }

    /// <summary>The names as the Table API wants them.</summary>
    public string Names { get; }

    public int Count => _places.Count;

    public DefaultJsonNameTable Known { get; }

    /// <summary>Where a column lies, or -1 if it was not asked for.</summary>
    public int PlaceOf(string name) => _places.GetValueOrDefault(name, -1);
}
