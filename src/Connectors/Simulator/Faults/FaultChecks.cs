using System.Text.RegularExpressions;

namespace CxKit.Connectors.Simulator.Faults;

/// <summary>Whether a fault makes sense, and at this helpdesk.</summary>
internal static class FaultChecks
{
    /// <summary>A sentence that says why not; null where it does.</summary>
    public static string? Refuse(Fault fault, SimulatedHelpdesk helpdesk, HashSet<FaultKind> known)
    {
        if (!known.Contains(fault.Kind))
        {
            return $"A fault of the kind '{fault.Kind}' does not fit {helpdesk}.";
        }

        if (fault.After < 0 || fault.Times < 1 || fault.RetryAfter < 0 || fault.Seconds < 0 || fault.Delay < 0 || fault.Serviced < 0 || fault.Bytes < 0)
        {
            return "A fault's numbers are not negative, and its times are at least 1.";
        }

        if (fault.Every < 1 || fault.Above < 1 || fault.Chunk < 1)
        {
            return "A fault's every, above and chunk are at least 1.";
        }

        if (fault.Status is < 200 or > 599)
        {
            return "A fault's status lies between 200 and 599.";
        }

        if (fault.Kind == FaultKind.IgnoredFields && fault.Fields.Count == 0)
        {
            return "A fault that ignores fields names them.";
        }

        return fault.Path?.StartsWith('^') == true ? Unreadable(fault.Path) : null;
    }

    private static string? Unreadable(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return null;
        }
        catch (ArgumentException fault)
        {
            return $"The path is no regular expression: {fault.Message}";
        }
    }
}
