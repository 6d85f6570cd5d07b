using System.Text.RegularExpressions;
using CxKit.Core.Tickets;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads the settings of an account with all that is wrong with them.</summary>
internal static partial class ServiceNowSettings
{
    public static (ServiceNowOptions Options, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string account) =>
        new AccountSettings(configuration, account).Read<ServiceNowOptions>(FaultsOf);

    private static IEnumerable<string> FaultsOf(ServiceNowOptions options, string path)
    {
        if (options.BaseAddress is null)
            yield return $"{path}:BaseAddress is missing: the instance's address, such as https://example.service-now.com.";
        else if (WebAddress.FaultAt($"{path}:BaseAddress", options.BaseAddress) is { } fault)
            yield return fault;

        foreach (var fault in options.Auth.FaultsAt($"{path}:Auth")) yield return fault;

        if (options.PageSize is < 1 or > 10_000) yield return $"{path}:PageSize must be from 1 to 10000.";
        if (options.BatchSize is < 1 or > 200) yield return $"{path}:BatchSize must be from 1 to 200.";

        foreach (var (setting, column) in options.WriteBack.Named())
        {
            if (!ColumnName().IsMatch(column)) yield return $"{path}:WriteBack:{setting} must be the name of a column, such as u_cx_score.";
        }
        foreach (var fault in options.WriteBack.FaultsAt($"{path}:WriteBack")) yield return fault;
        foreach (var fault in options.Webhooks.FaultsAt($"{path}:Webhooks")) yield return fault;
        foreach (var fault in FaultsOfTables(options, path)) yield return fault;
        foreach (var fault in FaultsOfMap(options, path)) yield return fault;
        foreach (var (word, state) in options.States)
        {
            if (state == TicketState.Deleted) yield return $"{path}:States:{word} cannot be Deleted: a deleted ticket has no state.";
        }
    }

    private static IEnumerable<string> FaultsOfTables(ServiceNowOptions options, string path)
    {
        if (options.Tables.Count == 0) yield return $"{path}:Tables names no table.";
        foreach (var (table, place) in options.Tables.Select((table, place) => (table, place)))
        {
            if (!ColumnName().IsMatch(table))
                yield return $"{path}:Tables:{place} must be the name of a table, such as incident.";
            else if (options.Tables.Take(place).Contains(table))
                yield return $"{path}:Tables:{place} names {table} again.";
            else if (TicketTable.Find(table, options.KindOf(table)) is null)
                yield return $"{path}:Kinds:{table} is missing: one of {string.Join(", ", Enum.GetNames<TicketKind>())}, since {table} is no table whose kind is known.";
        }
        foreach (var stranger in options.Kinds.Keys.Except(options.Tables, StringComparer.OrdinalIgnoreCase))
            yield return $"{path}:Kinds:{stranger} is none of {path}:Tables.";
    }

    private static IEnumerable<string> FaultsOfMap(ServiceNowOptions options, string path)
    {
        var faults = options.Map.FaultsAt($"{path}:Map").ToList();
        foreach (var fault in faults) yield return fault;
        if (faults.Count > 0) yield break;
        foreach (var root in new FieldMap(options.Map).Roots)
        {
            if (!ColumnPath().IsMatch(root)) yield return $"{path}:Map names {root}, which is no column: write $.u_column, or $['u_service.name'] for a column of the record that one refers to.";
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex ColumnName();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ColumnPath();
}
