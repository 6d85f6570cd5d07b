using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CxKit.Server.Commands;

namespace CxKit.Server.Imports;

/// <summary>Maps: the ready ones, which lie in the program and are known by name, and those of users, which are files.</summary>
internal static class MapFile
{
    private const string Place = "maps/";
    private const string Ending = ".json";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The names of the ready maps.</summary>
    internal static IReadOnlyList<string> Ready { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Place, StringComparison.Ordinal)).Select(n => n[Place.Length..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The text of a map by its name or path.</summary>
    internal static string Text(string nameOrPath)
    {
        if (Assembly.GetExecutingAssembly().GetManifestResourceStream(Place + nameOrPath + Ending) is { } ready)
        {
            using var reader = new StreamReader(ready);
            return reader.ReadToEnd();
        }

        return File.Exists(nameOrPath)
            ? File.ReadAllText(nameOrPath)
            : throw new CommandException($"There is no map {nameOrPath}: name a file, or one of the ready maps {string.Join(", ", Ready)}.");
    }

    /// <summary>The map of that name or path.</summary>
    internal static ImportMap Read(string nameOrPath)
    {
        try
        {
            var map = JsonSerializer.Deserialize<ImportMap>(Text(nameOrPath), _options) ?? throw new CommandException($"The map {nameOrPath} is empty.");
            return map with { Name = nameOrPath };
        }
        catch (JsonException fault)
        {
            var place = fault.Message.Contains("Path:", StringComparison.Ordinal) ? "" : $" Path: {fault.Path}.";
            throw new CommandException($"The map {nameOrPath} cannot be read: {fault.Message}{place}");
        }
    }
}
