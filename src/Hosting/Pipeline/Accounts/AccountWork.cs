using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;
using CxKit.Storage;

namespace CxKit.Hosting.Accounts;

/// <summary>An account at work: its helpdesk, its surveys and the right to write for it.</summary>
public sealed record AccountWork(Lease Lease, IHelpdesk Helpdesk, IReadOnlyList<Survey> Surveys, string Language)
{
    /// <summary>The account's name.</summary>
    public string Account => Lease.Account;
}
