using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads the settings of an account with all that is wrong with them.</summary>
internal static partial class ServiceNowSettings
{
    public static (ServiceNowOptions Options, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string account)
    {
        var settings = new AccountSettings(configuration, account);
        var faults = new List<string>();
        var options = settings.Read<ServiceNowOptions>(faults);
        faults.AddRange(FaultsOf(options, settings.Path).Where(f => !faults.Exists(known => IsSamePath(known, f))));
        return (options, faults);
    }

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
    }

    /// <summary>Whether a value that could not be read is reported as missing, too.</summary>
    private static bool IsSamePath(string known, string fault) => known.Split(' ')[0] == fault.Split(' ')[0];

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex ColumnName();
}
