namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>One ticket as it happened, told to its end even where that lies after the end of the desk's data.</summary>
internal sealed class Story(Team team, Person caller, Trouble trouble, DateTimeOffset openedAt)
{
    public Team Team => team;

    public Person Caller => caller;

    public Trouble Trouble => trouble;

    public DateTimeOffset OpenedAt => openedAt;

    public required Person Agent { get; init; }

    public required string Title { get; init; }

    public required string Channel { get; init; }

    public required string Priority { get; set; }

    /// <summary>How many times this customer has logged this trouble, this time included.</summary>
    public int Logging { get; init; } = 1;

    /// <summary>When somebody took the ticket: the response clock stops here, whether or not the customer heard anything.</summary>
    public DateTimeOffset AssignedAt { get; set; }

    public DateTimeOffset ResolvedAt { get; set; }

    public string ResolvedBy { get; set; } = "";

    public int Reassignments { get; set; }

    public int Reopens { get; set; }

    /// <summary>When a first resolution turned out not to hold; null where it held.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }

    public string Problem { get; set; } = "";

    public string Change { get; set; } = "";

    /// <summary>Why the customer made contact: something is broken, somebody is kept out, or the same is reported again.</summary>
    public string Reason => Logging > 1 ? "Still broken" : trouble.Category is "Password" or "VPN" or "Firewall" or "File share" ? "Access" : "Fault";

    public List<Message> Messages { get; } = [];

    public TimeSpan ResponseTarget => ServiceLevels.Response(Priority);

    public TimeSpan ResolutionTarget => ServiceLevels.Resolution(Priority);

    /// <summary>The moment when the team has worked so long since the opening.</summary>
    public DateTimeOffset After(TimeSpan worked) => team.Schedule.Add(openedAt, worked);

    public void AgentSays(TimeSpan worked, string text) => Messages.Add(new(After(worked), Agent.UserName, IsPublic: true, text));

    public void AgentNotes(TimeSpan worked, string text) => Messages.Add(new(After(worked), Agent.UserName, IsPublic: false, text));

    public void CallerSays(DateTimeOffset at, string text) => Messages.Add(new(at, caller.UserName, IsPublic: true, text));

    public void SystemSays(DateTimeOffset at, string text) => Messages.Add(new(at, DeskUsers.System, IsPublic: true, text));
}
