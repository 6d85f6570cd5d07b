namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>The values of columns with a choice list, and what each is called on the screen.</summary>
internal static class ChoiceLists
{
    public static readonly IReadOnlyDictionary<string, string> States = new Dictionary<string, string>
    {
        ["1"] = "New",
        ["2"] = "In Progress",
        ["3"] = "On Hold",
        ["6"] = "Resolved",
        ["7"] = "Closed",
        ["8"] = "Canceled",
    };

    public static readonly IReadOnlyDictionary<string, string> Priorities = new Dictionary<string, string>
    {
        ["1"] = "1 - Critical",
        ["2"] = "2 - High",
        ["3"] = "3 - Moderate",
        ["4"] = "4 - Low",
        ["5"] = "5 - Planning",
    };

    public static readonly IReadOnlyDictionary<string, string> Levels = new Dictionary<string, string>
    {
        ["1"] = "1 - High",
        ["2"] = "2 - Medium",
        ["3"] = "3 - Low",
    };

    public static readonly IReadOnlyDictionary<string, string> ChangeStates = new Dictionary<string, string>
    {
        ["-5"] = "New",
        ["-2"] = "Scheduled",
        ["-1"] = "Implement",
        ["0"] = "Review",
        ["3"] = "Closed",
        ["4"] = "Canceled",
    };

    public static readonly IReadOnlyDictionary<string, string> RequestStates = new Dictionary<string, string>
    {
        ["1"] = "Open",
        ["2"] = "Work in Progress",
        ["3"] = "Closed Complete",
        ["4"] = "Closed Incomplete",
    };
}
