using System.Buffers.Text;
using System.Security.Cryptography;

namespace CxKit.Core.Surveys;

/// <summary>The secret of an answer link, 128 bits written as base64url; only its hash is ever stored.</summary>
public sealed record LinkToken
{
    /// <summary>How many bytes of chance a token takes.</summary>
    public const int Bytes = 16;

    private LinkToken(string text, ReadOnlySpan<byte> secret) => (Text, Hash) = (text, SHA256.HashData(secret));

    /// <summary>The token as it stands in the link.</summary>
    public string Text { get; }

    /// <summary>The SHA-256 of its bits: what the store knows it by.</summary>
    public ReadOnlyMemory<byte> Hash { get; }

    /// <summary>The token of <see cref="Bytes"/> random bytes.</summary>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public static LinkToken Of(ReadOnlySpan<byte> random) => random.Length == Bytes
        ? new LinkToken(Base64Url.EncodeToString(random), random)
        : throw new ArgumentException($"A link takes {Bytes} bytes.", nameof(random));

    /// <summary>The token in a link; <see langword="null"/> if it cannot be one.</summary>
    public static LinkToken? Parse(string? text)
    {
        Span<byte> secret = stackalloc byte[Bytes];
        return text?.Length == Base64Url.GetEncodedLength(Bytes)
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, secret, out var written)
            && written == Bytes
            && Base64Url.EncodeToString(secret) == text
            ? new LinkToken(text, secret)
            : null;
    }

    /// <summary>Says nothing: a link in a log would be an answer for anybody.</summary>
    public override string ToString() => nameof(LinkToken);
}
