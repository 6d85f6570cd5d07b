namespace CxKit.Connectors;

/// <summary>How CxKit proves who it is.</summary>
public enum AuthKind
{
    /// <summary>An access token, asked for with a client's id and secret and renewed before it expires.</summary>
    OAuthClientCredentials,

    /// <summary>A user's name and password with every request.</summary>
    Basic,

    /// <summary>A token that somebody issued by hand, with every request.</summary>
    Bearer,
}
