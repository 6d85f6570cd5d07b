using System.Security.Cryptography;
using System.Text;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors;

/// <summary>Examines whether a webhook is the helpdesk's own, and of now.</summary>
/// <param name="scheme">How the helpdesk signs.</param>
/// <param name="options">The secrets.</param>
/// <param name="path">Where the secrets stand in the settings.</param>
public sealed class WebhookExaminer(WebhookScheme scheme, WebhookOptions options, string path)
{
    /// <summary>How far a webhook's stamp may lie from now, either way.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(5);

    private readonly string[] _secrets = [.. options.Secrets()];

    /// <summary>Why the webhook is not taken, in a sentence without secrets; <see langword="null"/> if nothing is wrong with it.</summary>
    public string? RefusalOf(WebhookDelivery delivery, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (_secrets.Length == 0) return $"{path}:{nameof(WebhookOptions.Secret)} is not set: without it no webhook can be told from a forged one.";
        if (Header(delivery, scheme.SignatureHeader) is not { } signature) return $"The header {scheme.SignatureHeader} is missing.";
        string? stamp = null;
        if (scheme.StampHeader is { } header && (stamp = Header(delivery, header)) is null) return $"The header {header} is missing.";
        // The signature comes first: who cannot sign learns nothing of the clock.
        if (!IsSigned(signature, stamp, delivery.Body.Span)) return $"The signature is not that of {path}:{nameof(WebhookOptions.Secret)}.";
        return stamp is null ? null : WebhookScheme.TimeOf(stamp) is { } sent ? RefusalOfAge(sent, now) : $"The header {scheme.StampHeader} holds no time.";
    }

    /// <summary>Why a webhook sent at this time is not taken any more, or not yet; <see langword="null"/> if it is.</summary>
    public static string? RefusalOfAge(DateTimeOffset sent, DateTimeOffset now) =>
        (now - sent).Duration() <= Tolerance
            ? null
            : $"It was sent {(now > sent ? "more than" : "from a clock that is ahead by more than")} {Tolerance.TotalMinutes:0} minutes{(now > sent ? " ago" : "")}.";

    private bool IsSigned(string signature, string? stamp, ReadOnlySpan<byte> body)
    {
        // Digits of either case are the same number.
        var given = Encoding.UTF8.GetBytes(scheme.IsHex ? signature.ToLowerInvariant() : signature);
        var isSigned = false;
        foreach (var secret in _secrets)
            isSigned |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(scheme.Sign(secret, stamp, body)), given);
        return isSigned;
    }

    private static string? Header(WebhookDelivery delivery, string name) =>
        delivery.Headers.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
