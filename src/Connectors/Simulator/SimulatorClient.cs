namespace CxKit.Connectors.Simulator;

/// <summary>An OAuth client that the simulated helpdesk knows.</summary>
/// <param name="Id">The client id.</param>
/// <param name="Secret">The client secret.</param>
/// <param name="UserName">The user as whom the client acts.</param>
public sealed record SimulatorClient(string Id, string Secret, string UserName)
{
    /// <summary>The id alone: a secret is never printed.</summary>
    public override string ToString() => Id;
}
