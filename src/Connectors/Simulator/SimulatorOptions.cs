namespace CxKit.Connectors.Simulator;

/// <summary>What a simulated helpdesk is loaded with, and who may speak to it.</summary>
public sealed class SimulatorOptions
{
    /// <summary>Whose API is spoken.</summary>
    /// <value>ServiceNow by default.</value>
    public SimulatedHelpdesk Helpdesk { get; init; } = SimulatedHelpdesk.ServiceNow;

    /// <summary>Where the tickets come from.</summary>
    public required DeskSource Desk { get; init; }

    /// <summary>The file that keeps what was written and counted; created when missing, continued when it belongs to the same desk.</summary>
    public required string JournalPath { get; init; }

    /// <summary>The port on 127.0.0.1.</summary>
    /// <value>0, the default, takes a free one.</value>
    public int Port { get; init; }

    /// <summary>Columns or fields of tickets that this helpdesk lacks, as if nobody had provisioned them; by their names there.</summary>
    public IReadOnlySet<string> MissingColumns { get; init; } = new HashSet<string>();

    /// <summary>The one OAuth client, for the grant <c>client_credentials</c>.</summary>
    public SimulatorClient Client { get; init; } = new("cxkit", "cxkit-demo-secret", "cxkit");

    /// <summary>The users that may sign in with Basic authentication, each with its password.</summary>
    public IReadOnlyDictionary<string, string> Users { get; init; } = new Dictionary<string, string>
    {
        ["cxkit"] = "cxkit-demo-password",
        ["customers"] = "customers-demo-password",
    };

    /// <summary>How long a Batch call claims that one PATCH takes; after 30 claimed seconds the rest of the call is left unserviced.</summary>
    /// <value>100 ms by default; nothing really waits.</value>
    public TimeSpan ClaimedPatchTime { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the vendor's real rate limits hold.</summary>
    /// <value>Off by default, so that a demo is quick.</value>
    public bool Limits { get; init; }

    /// <summary>Zendesk: whether the desk closes solved tickets after five days, as the usual automation does; nobody can write on a closed ticket.</summary>
    /// <value>On by default.</value>
    public bool ClosesSolved { get; init; } = true;

    /// <summary>Zendesk: whether the account has the new surveys, from 1 to 5; else it has the legacy ratings, good or bad.</summary>
    /// <value>The legacy ratings by default.</value>
    public bool HasSurveys { get; init; }

    /// <summary>Jira: the time zone in the callers' profiles, by its IANA name; times are shown in it and queries mean it.</summary>
    /// <value>UTC by default.</value>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Jira in the cloud: how long a change takes to reach the index of the search.</summary>
    /// <value>Nothing by default.</value>
    public TimeSpan IndexLag { get; init; } = TimeSpan.Zero;
}
