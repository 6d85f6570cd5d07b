namespace CxKit.Connectors;

/// <summary>How one account reaches its helpdesk; nothing of it is shared with another account.</summary>
public sealed class AccountConnection
{
    /// <summary>The account, as named in the settings.</summary>
    public required string Account { get; init; }

    /// <summary>The helpdesk's address, without query.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The credential.</summary>
    public required AuthOptions Auth { get; init; }

    /// <summary>Where access tokens are asked for.</summary>
    public required Uri TokenAddress { get; init; }

    /// <summary>How the helpdesk wants a token asked for: a form unless set, see <see cref="TokenRequests"/>.</summary>
    public Func<IEnumerable<KeyValuePair<string, string?>>, HttpContent> TokenRequest { get; init; } = TokenRequests.Form;

    /// <summary>The most calls at one time.</summary>
    /// <value>3 unless set.</value>
    public int Parallel { get; init; } = 3;

    internal string ClientName => ClientNameOf(Account);

    internal string AuthPath => $"CxKit:Accounts:{Account}:Auth";

    internal static string ClientNameOf(string account) => $"CxKit/{account}";
}
