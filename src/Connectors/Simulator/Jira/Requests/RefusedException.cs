using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Ends the work on a request that is refused, before it changed anything.</summary>
internal sealed class RefusedException(Reply reply) : Exception
{
    public Reply Reply => reply;
}
