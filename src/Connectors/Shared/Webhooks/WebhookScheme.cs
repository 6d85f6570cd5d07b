using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CxKit.Connectors;

/// <summary>How a kind of helpdesk signs its webhooks: HMAC-SHA256 over stamp, separator and body, its key the secret as it is written.</summary>
public sealed record WebhookScheme
{
    /// <summary>The header with the signature.</summary>
    public required string SignatureHeader { get; init; }

    /// <summary>What stands before the signature, such as <c>sha256=</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether the signature is written in hexadecimal digits.</summary>
    /// <value>Base64 unless set.</value>
    public bool IsHex { get; init; }

    /// <summary>The header with the time of sending, which is signed before the body: ISO 8601, or seconds or milliseconds since 1970.</summary>
    /// <value>None unless set: the signature is over the body alone, and the age is the connector's to examine.</value>
    public string? StampHeader { get; init; }

    /// <summary>What is signed between stamp and body.</summary>
    public string Separator { get; init; } = "";

    /// <summary>The signature of a body, as it stands in the header.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="stamp">The stamp as it stands in its header; <see langword="null"/> where the scheme has none.</param>
    /// <param name="body">The body.</param>
    public string Sign(string secret, string? stamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        if (stamp is not null) hmac.AppendData(Encoding.UTF8.GetBytes(stamp + Separator));
        hmac.AppendData(body);
        var mac = hmac.GetHashAndReset();
        return Prefix + (IsHex ? Convert.ToHexStringLower(mac) : Convert.ToBase64String(mac));
    }

    /// <summary>The time that a stamp tells, or <see langword="null"/> if it tells none.</summary>
    internal static DateTimeOffset? TimeOf(string stamp)
    {
        // Seconds have ten digits until the year 2286.
        if (long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return stamp.Length > 13 ? null : stamp.Length > 10 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
