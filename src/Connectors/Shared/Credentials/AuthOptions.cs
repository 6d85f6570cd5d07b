namespace CxKit.Connectors;

/// <summary>The credential of an account: <c>CxKit:Accounts:{account}:Auth</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>How CxKit proves who it is; required.</summary>
    public AuthKind? Kind { get; set; }

    /// <summary>The OAuth client's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The OAuth client's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Where access tokens are asked for; unless set, the helpdesk's usual place.</summary>
    public Uri? TokenAddress { get; set; }

    /// <summary>The scopes asked for with a token, separated by spaces; unless set, those that the helpdesk grants by itself or the connector needs.</summary>
    public string? Scope { get; set; }

    /// <summary>The user's name.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>The token issued by hand.</summary>
    public string? Token { get; set; }

    /// <summary>The login name of the user that the helpdesk takes CxKit for, where the credential does not tell it.</summary>
    public string? ActsAs { get; set; }

    /// <summary>What is wrong with the credential, each fault naming its path below <paramref name="path"/>.</summary>
    public IEnumerable<string> FaultsAt(string path)
    {
        IEnumerable<(string Name, string? Value)> required = Kind switch
        {
            AuthKind.OAuthClientCredentials => [(nameof(ClientId), ClientId), (nameof(ClientSecret), ClientSecret)],
            AuthKind.Basic => [(nameof(User), User), (nameof(Password), Password)],
            AuthKind.Bearer => [(nameof(Token), Token)],
            _ => [(nameof(Kind), null)],
        };
        foreach (var (name, value) in required)
        {
            if (string.IsNullOrEmpty(value)) yield return $"{path}:{name} is missing.";
        }
        if (TokenAddress is not null && WebAddress.FaultAt($"{path}:{nameof(TokenAddress)}", TokenAddress) is { } fault) yield return fault;
    }
}
