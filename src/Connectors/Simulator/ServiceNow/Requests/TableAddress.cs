using System.Text.RegularExpressions;

namespace CxKit.Connectors.Simulator.ServiceNow.Requests;

/// <summary>A path of the Table API, taken apart; its root is what stands before the table, in the version that was asked for.</summary>
internal sealed partial record TableAddress(string Root, bool IsSecondVersion, string Table, string? SysId)
{
    public static TableAddress? Read(string path)
    {
        if (Pattern().Match(path) is not { Success: true } match)
        {
            return null;
        }

        var sysId = match.Groups["id"];
        return new(match.Groups["root"].Value, match.Groups["version"].Value == "/v2", match.Groups["table"].Value, sysId.Success ? sysId.Value : null);
    }

    [GeneratedRegex("^(?<root>/api/now(?<version>/v[12])?/table)/(?<table>[^/]+)(/(?<id>[^/]+))?$")]
    private static partial Regex Pattern();
}
