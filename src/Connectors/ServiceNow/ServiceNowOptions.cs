namespace CxKit.Connectors.ServiceNow;

/// <summary>The settings of a ServiceNow account: <c>CxKit:Accounts:{account}</c>.</summary>
public sealed class ServiceNowOptions
{
    /// <summary>The instance's address, such as <c>https://example.service-now.com</c>; required, https unless on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The credential of the integration user; required.</summary>
    public AuthOptions Auth { get; } = new();

    /// <summary>Into which columns of <c>incident</c> CxKit writes; what is not named is not written.</summary>
    public WriteBackFields WriteBack { get; } = new();

    /// <summary>How many rows are read at once.</summary>
    /// <value>From 1 to 10,000; 5,000 unless set.</value>
    public int PageSize { get; set; } = 5_000;

    /// <summary>How many tickets are written in one Batch call, which has 30 seconds for all of them.</summary>
    /// <value>From 1 to 200; 50 unless set.</value>
    public int BatchSize { get; set; } = 50;

    /// <summary>Whether the journal is read; without it, replies are unknown.</summary>
    /// <value><see langword="true"/> unless set.</value>
    public bool Journal { get; set; } = true;

    /// <summary>The login names of users that are machines.</summary>
    /// <value><c>system</c> and <c>guest</c> unless set.</value>
    public IReadOnlyList<string> AutomationUsers { get; set; } = ["system", "guest"];
}
