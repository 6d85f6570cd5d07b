namespace CxKit.Core.Helpdesks;

/// <summary>A kind of helpdesk that accounts can be opened at; a connector package registers one.</summary>
public interface IHelpdeskConnector
{
    /// <summary>The name used in the settings of an account.</summary>
    string Name { get; }

    /// <summary>What is wrong with the account's settings, each fault naming its path; empty if nothing is.</summary>
    IReadOnlyList<string> FaultsOf(string account);

    /// <summary>The helpdesk of an account; one client, credential and pipeline per account.</summary>
    IHelpdesk Open(string account);
}
