using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Tests.Contract;

/// <summary>All that differs from one helpdesk to another when it is held to the contract; a fourth connector fills in one of these.</summary>
public sealed record Vendor
{
    /// <summary>What the simulator is told to speak.</summary>
    public required SimulatedHelpdesk Helpdesk { get; init; }

    /// <summary>The connector's name in the settings.</summary>
    public required string Connector { get; init; }

    /// <summary>The settings that this vendor needs beside address and credential.</summary>
    public IReadOnlyList<(string Setting, string? Value)> Settings { get; init; } = [];

    /// <summary>The names of the fields: score, label, comment, flag, invited.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Settings that make pages small.</summary>
    public required IReadOnlyList<(string Setting, string? Value)> SmallPages { get; init; }

    /// <summary>The id of a ticket that is not there.</summary>
    public required string UnknownId { get; init; }

    /// <summary>Whether the stream of changes tells of deleted tickets; otherwise only a look at the ticket does.</summary>
    public bool TellsDeletions { get; init; }

    /// <summary>Whether the vendor keeps a survey of its own that the simulator plants answers in.</summary>
    public bool HasNativeAnswers { get; init; } = true;

    /// <summary>Whether the words beside a score can be read, too.</summary>
    public bool TellsWordsOfAnswers { get; init; } = true;

    /// <summary>Whether it is told which way the customer got in touch.</summary>
    public bool TellsChannel { get; init; } = true;

    /// <summary>Whether it can mail an invitation without a comment.</summary>
    public bool Mails { get; init; } = true;

    /// <summary>Whether a closed ticket can still be written on.</summary>
    public bool WritesOnClosed { get; init; } = true;

    /// <summary>A page size that the connector uses and that can be too heavy for the helpdesk.</summary>
    public required int HeavyPage { get; init; }

    /// <summary>Whether a webhook bears the time of its sending under the signature.</summary>
    public bool SignsTheTime { get; init; } = true;

    /// <summary>
    /// Does at a helpdesk what provisioning printed for an administrator to do by hand; <see langword="null"/> where nothing is left to be done.
    /// </summary>
    public Func<Uri, IReadOnlyList<ProvisionStep>, Task>? ByHand { get; init; }

    /// <summary>A webhook as the vendor signs it with a secret: that a ticket changed.</summary>
    public required Func<string, string, DateTimeOffset, WebhookDelivery> Webhook { get; init; }
}
