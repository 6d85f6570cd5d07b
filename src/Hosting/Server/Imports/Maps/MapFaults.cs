using System.Globalization;

namespace CxKit.Server.Imports;

/// <summary>Finds every fault of a map at once, each named by its path.</summary>
internal static class MapFaults
{
    internal static IEnumerable<string> Of(ImportMap map, string kind, IReadOnlyList<RecordField> fields) =>
    [
        .. OfWhole(map, kind),
        .. fields.Where(f => f.IsRequired && !map.Fields.ContainsKey(f.Name)).Select(f => $"fields:{f.Name} is missing; name the column of {f.Means}."),
        .. map.Fields.SelectMany(f => OfField(f.Key, f.Value, fields.FirstOrDefault(known => known.Name == f.Key), fields)),
    ];

    private static IEnumerable<string> OfWhole(ImportMap map, string kind)
    {
        if (map.Kind != kind) yield return $"for is \"{map.Kind}\"; this import takes maps for \"{kind}\".";
        if (map.File.Delimiter is { } delimiter && (delimiter.Length != 1 || !char.IsAscii(delimiter[0]) || delimiter[0] is '"' or '\n' or '\r'))
            yield return $"file:delimiter is \"{delimiter}\"; give one character such as \";\" or \"\\t\", or leave it out.";
        if (Encodings.Find(map.File.Encoding) is null)
            yield return $"file:encoding is \"{map.File.Encoding}\"; give one such as utf-8, windows-1252 or utf-16.";
        if (map.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return $"timeZone is \"{zone}\"; give a zone such as Europe/Paris.";
        if (map.Times.Count == 0) yield return "times is empty; give a form such as \"dd/MM/yyyy HH:mm\", or \"iso\".";
        foreach (var form in map.Times.Where(f => !TimeReader.IsForm(f)))
            yield return $"times names \"{form}\", which is no form of a time; give one such as \"dd/MM/yyyy HH:mm\", or \"iso\".";
        foreach (var language in map.Languages.Where(l => !IsLanguage(l)))
            yield return $"languages names \"{language}\"; give a language such as \"fr\".";
    }

    private static IEnumerable<string> OfField(string name, FieldSource source, RecordField? field, IReadOnlyList<RecordField> fields)
    {
        if (field is null)
        {
            yield return $"fields:{name} is not known; fields are {string.Join(", ", fields.Select(f => f.Name))}.";
            yield break;
        }

        if (source.Columns.Count == 0 && source.Value is null)
            yield return $"fields:{name} has no column and no value; give one of them.";
        foreach (var word in source.Words.Values.Append(source.Otherwise).Append(source.Value).OfType<string>())
            if (field.Words.Count > 0 && !field.Words.Contains(word, StringComparer.OrdinalIgnoreCase))
                yield return $"fields:{name} stands for \"{word}\"; it can stand for {string.Join(", ", field.Words)}.";
        if (source.Unit is { } unit && (field.Form != FieldForm.Span || !SpanReader.IsUnit(unit)))
            yield return $"fields:{name}:unit is \"{unit}\"; a span's unit is {string.Join(", ", SpanReader.Units)}, and nothing else has one.";
        if (field.Form == FieldForm.Span && source.Unit is null)
            yield return $"fields:{name}:unit is missing; give {string.Join(", ", SpanReader.Units)}.";
    }

    private static bool IsLanguage(string language)
    {
        try
        {
            return language.Length > 0 && CultureInfo.GetCultureInfo(language, predefinedOnly: true) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
