using CxKit.Core.Surveys;
using CxKit.Storage;

namespace CxKit.Server.Pages.State;

/// <summary>How the work for one account goes.</summary>
public sealed record AccountHealth
{
    /// <summary>The account as stored.</summary>
    public required AccountState Account { get; init; }

    /// <summary>How many tickets are held.</summary>
    public required int Tickets { get; init; }

    /// <summary>How many tickets wait to be read again.</summary>
    public required int Hints { get; init; }

    /// <summary>How the last run of each step ended.</summary>
    public required IReadOnlyList<StepRun> Runs { get; init; }

    /// <summary>Where the invitations stand.</summary>
    public required InvitationStates Invitations { get; init; }

    /// <summary>What could not be written on tickets.</summary>
    public required IReadOnlyList<(string Reason, int Tickets)> Refusals { get; init; }

    /// <summary>The steps that fail, each with its failure.</summary>
    public IEnumerable<StepRun> Failing => Runs.Where(r => r.Failure is not null);

    /// <summary>In one word, for the eye: <c>sound</c>, <c>reading</c> before the first catch-up, <c>failing</c>.</summary>
    public string Word => Failing.Any() ? "failing" : Account.IsCaughtUp ? "sound" : "reading";

    /// <summary>When the pull last ended well.</summary>
    public DateTimeOffset? PulledAt => Runs.FirstOrDefault(r => r.Step == "pull")?.SucceededAt;

    /// <summary>How many invitations wait.</summary>
    public int Waiting => Invitations.Counts.GetValueOrDefault(InvitationState.Waiting) + Invitations.Counts.GetValueOrDefault(InvitationState.Posting);

    internal static AccountHealth Of(Store store, AccountState account)
    {
        var name = account.Settings.Account;
        return new AccountHealth
        {
            Account = account,
            Tickets = store.Tickets.Count(name).All,
            Hints = store.Hints.Count(name),
            Runs = store.Runs.Read(name),
            Invitations = store.Surveys.StatesOf(name),
            Refusals = store.WriteBacks.Refusals(name),
        };
    }
}
