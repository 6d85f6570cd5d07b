namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>Something that happens to a ticket at the desk, not through the API.</summary>
internal enum HappeningKind
{
    /// <summary>Somebody writes a public comment.</summary>
    Comment,

    Solve,

    Close,

    Reopen,

    /// <summary>Another agent gets it.</summary>
    Assign,

    Delete,

    /// <summary>It is gone, and nothing that is read in order tells of it.</summary>
    Vanish,

    /// <summary>It is saved without a visible change.</summary>
    Touch,
}

/// <summary>What happens to a ticket, by whom (a user name, or <c>requester</c>; null is the agent in charge), and in which words.</summary>
internal sealed record Happening(HappeningKind Event)
{
    /// <summary>Stands for whoever asked for help with the ticket.</summary>
    public const string Requester = "requester";

    public string? By { get; init; }

    public string Text { get; init; } = "It happened at the desk.";
}
