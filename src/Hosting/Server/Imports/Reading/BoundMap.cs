using CxKit.Server.Commands;

namespace CxKit.Server.Imports;

/// <summary>A map laid over the columns of one file, without a fault.</summary>
internal sealed class BoundMap
{
    private readonly Dictionary<string, BoundField> _fields;
    private readonly ImportMap _map;

    private BoundMap(ImportMap map, Dictionary<string, BoundField> fields, TimeZoneInfo zone)
    {
        (_map, _fields) = (map, fields);
        Times = new TimeReader(map.Times, map.Languages, zone);
        // A day is a day wherever it is read.
        Days = new TimeReader(map.Times, map.Languages, TimeZoneInfo.Utc);
        Numbers = new NumberReader(map.Languages);
    }

    internal TimeReader Times { get; private set; }

    internal TimeReader Days { get; }

    internal NumberReader Numbers { get; }

    /// <summary>The fields that the map names and this file does not tell.</summary>
    internal IReadOnlyList<string> Untold => [.. _fields.Values.Where(f => f.Columns.Count == 0 && f.Source.Value is null).Select(f => f.Field.Name)];

    /// <exception cref="CommandException">The map has faults.</exception>
    internal static void Check(ImportMap map, string kind, IReadOnlyList<RecordField> known) => ThrowIf(MapFaults.Of(map, kind, known), $"The map {map.Name} has faults:");

    /// <exception cref="CommandException">The map does not fit the file.</exception>
    internal static BoundMap Bind(ImportMap map, IReadOnlyList<RecordField> known, IReadOnlyList<string> headers, TimeZoneInfo? zone = null)
    {
        var fields = known.Where(f => map.Fields.ContainsKey(f.Name))
            .ToDictionary(f => f.Name, f => new BoundField(f, map.Fields[f.Name], headers, map.File.Missing));
        ThrowIf(fields.Values.SelectMany(f => Misfits(f, map.MayLackColumns)), $"The map {map.Name} does not fit the file, whose columns are {string.Join(", ", headers)}:");
        return new BoundMap(map, fields, zone ?? TimeZoneInfo.FindSystemTimeZoneById(map.TimeZone ?? "UTC"));
    }

    /// <summary>Takes times without an offset for those of a zone, where the map names none of its own.</summary>
    internal void ReadTimesIn(TimeZoneInfo zone)
    {
        if (_map.TimeZone is null) Times = new TimeReader(_map.Times, _map.Languages, zone);
    }

    /// <summary>The field, or <see langword="null"/> if the map does not name it.</summary>
    internal BoundField? Find(string field) => _fields.GetValueOrDefault(field);

    private static IEnumerable<string> Misfits(BoundField field, bool mayLackColumns)
    {
        var mayLack = mayLackColumns && (!field.Field.IsRequired || field.Source.Value is not null);
        if (field.Columns.Count == 0 && field.Source.Columns.Count > 0 && !mayLack)
            yield return $"fields:{field.Field.Name} is read from {string.Join(" or ", field.Source.Columns)}, which is no column of the file.";
    }

    private static void ThrowIf(IEnumerable<string> faults, string headline)
    {
        var all = faults.ToList();
        if (all.Count > 0) throw new CommandException(headline + string.Concat(all.Select(f => "\n  " + f)));
    }
}
