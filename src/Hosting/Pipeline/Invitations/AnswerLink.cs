using System.Buffers.Text;
using System.Security.Cryptography;

namespace CxKit.Hosting.Invitations;

/// <summary>The link of an invitation: 128 random bits, of which only the hash is ever stored.</summary>
public static class AnswerLink
{
    private const int Bytes = 16;

    /// <summary>The path under which the answer page is found; the token follows.</summary>
    public const string Path = "/a/";

    /// <summary>A new token, safe in an address.</summary>
    public static string Mint() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash under which a token is looked up; <see langword="null"/> if the text cannot be a token.</summary>
    public static byte[]? HashOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Span<byte> bits = stackalloc byte[Bytes + 2];
        return token.Length <= 24 && Base64Url.TryDecodeFromChars(token, bits, out var written) && written == Bytes
            ? SHA256.HashData(bits[..written])
            : null;
    }

    /// <summary>The whole address.</summary>
    public static Uri For(Uri publicAddress, string token)
    {
        ArgumentNullException.ThrowIfNull(publicAddress);
        return new Uri(publicAddress.AbsoluteUri.TrimEnd('/') + Path + token);
    }
}
