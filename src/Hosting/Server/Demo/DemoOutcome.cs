using CxKit.Server.Printing;

namespace CxKit.Server.Demo;

/// <summary>What became of the accounts of a demo; one alone is printed as itself.</summary>
/// <param name="Accounts">The summaries, by account.</param>
/// <param name="Failures">Why an account could not be finished, by account.</param>
internal sealed record DemoOutcome(IReadOnlyDictionary<string, DemoSummary> Accounts, IReadOnlyDictionary<string, string> Failures)
{
    internal void Print(bool asJson)
    {
        if (Accounts is { Count: 1 } && Failures.Count == 0) Print(null, Accounts.Values.Single(), asJson);
        else if (asJson) JsonOutput.Write(this);
        else foreach (var (account, summary) in Accounts) Print(account, summary, asJson: false);
        foreach (var (account, failure) in Failures) Console.Error.WriteLine($"{account}: not finished. {failure}");
    }

    private static void Print(string? account, DemoSummary summary, bool asJson)
    {
        if (asJson) JsonOutput.Write(summary);
        else DemoSummaryTable.Print(account, summary);
    }
}
