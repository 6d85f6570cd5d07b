namespace CxKit.Core.Helpdesks;

/// <summary>Reads the webhooks that the helpdesk sends: hints that tickets changed, to be followed by reading them.</summary>
public interface IWebhookReader
{
    /// <summary>Examines signature and age, and reads which tickets it speaks of; asks nobody.</summary>
    WebhookReading Read(WebhookDelivery delivery, DateTimeOffset now);
}

/// <summary>A webhook as it came.</summary>
/// <param name="Headers">Its headers, found in any spelling of their names.</param>
/// <param name="Body">Its body, byte by byte as it was signed.</param>
public sealed record WebhookDelivery(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);

/// <summary>What a webhook says.</summary>
public sealed record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>Why it is not taken, in a sentence without secrets; <see langword="null"/> if it is.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The tickets that it speaks of; none if it speaks of nothing that matters, or only of what CxKit wrote itself.</summary>
    public IReadOnlyList<string> TicketIds { get; private init; } = [];

    /// <summary>It is not the helpdesk's, too old, or cannot be read.</summary>
    public static WebhookReading Refused(string refusal) => new() { Refusal = refusal };

    /// <summary>It is genuine.</summary>
    public static WebhookReading Of(params IReadOnlyList<string> ticketIds) => new() { TicketIds = ticketIds };
}
