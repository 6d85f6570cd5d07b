using CxKit.Core.Helpdesks;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>A connector to helpdesks of this process; they outlive the host that opened them.</summary>
internal sealed class FakeConnector : IHelpdeskConnector
{
    private readonly Dictionary<string, FakeHelpdesk> _helpdesks = [];

    public string Name => "Fake";

    /// <summary>What is wrong with an account's settings.</summary>
    public Dictionary<string, string> Faults { get; } = [];

    public IReadOnlyList<string> FaultsOf(string account) => Faults.TryGetValue(account, out var fault) ? [fault] : [];

    public IHelpdesk Open(string account) => Helpdesk(account);

    public FakeHelpdesk Helpdesk(string account) => _helpdesks.TryGetValue(account, out var helpdesk) ? helpdesk : _helpdesks[account] = new FakeHelpdesk(account);
}
