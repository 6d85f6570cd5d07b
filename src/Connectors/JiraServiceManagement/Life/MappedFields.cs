namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Which of Jira's fields an integrator's paths begin with, where changes of it matter.</summary>
internal static class MappedFields
{
    private static readonly string[] _watched = ["status", "resolution", "assignee", "priority"];

    /// <summary>The field of the promised date.</summary>
    public static string PromiseOf(FieldPaths map) => RootOf(map.PromisedAt) ?? "duedate";

    /// <summary>The field of the team, if the settings name one.</summary>
    public static string? TeamOf(FieldPaths map) => RootOf(map.Team);

    /// <summary>The fields whose changes tell the life of an issue.</summary>
    public static IReadOnlyList<string> Watched(FieldPaths map, FieldCatalogue catalogue) =>
        [.. _watched.Append(PromiseOf(map)).Concat(new[] { TeamOf(map) ?? catalogue.Team }.OfType<string>())];

    private static string? RootOf(string? path) =>
        string.IsNullOrEmpty(path) ? null : new FieldMap(new FieldPaths { Service = path }).Roots.Single();
}
