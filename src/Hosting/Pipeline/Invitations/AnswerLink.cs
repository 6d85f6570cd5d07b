using System.Security.Cryptography;
using CxKit.Core.Surveys;

namespace CxKit.Hosting.Invitations;

/// <summary>The link of an invitation.</summary>
public static class AnswerLink
{
    /// <summary>The path under which the answer page is found; the token follows.</summary>
    public const string Path = "/a/";

    /// <summary>A new token of 128 random bits.</summary>
    internal static LinkToken Mint() => LinkToken.Of(RandomNumberGenerator.GetBytes(LinkToken.Bytes));

    /// <summary>The whole address.</summary>
    internal static Uri For(Uri publicAddress, LinkToken token) => new(publicAddress.AbsoluteUri.TrimEnd('/') + Path + token.Text);
}
