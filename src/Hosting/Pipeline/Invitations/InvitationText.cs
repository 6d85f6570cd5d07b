using System.Globalization;
using System.Resources;

namespace CxKit.Hosting.Invitations;

/// <summary>The words of invitations and labels; another language is another resource file.</summary>
internal static class InvitationText
{
    private static readonly ResourceManager _texts = new(typeof(InvitationText).Namespace + ".Texts", typeof(InvitationText).Assembly);

    /// <summary>The message to the customer.</summary>
    internal static string Of(string? language, string ticketNumber, Uri link)
    {
        var culture = CultureOf(language);
        return string.Format(culture, _texts.GetString("Invitation", culture)!, ticketNumber, link.AbsoluteUri);
    }

    /// <summary>The subject of the message, where it is an e-mail.</summary>
    internal static string SubjectOf(string? language, string ticketNumber)
    {
        var culture = CultureOf(language);
        return string.Format(culture, _texts.GetString("Subject", culture)!, ticketNumber);
    }

    /// <summary>The word for a score on five points, in the language of the agents.</summary>
    internal static string LabelOf(int score, string language) =>
        _texts.GetString(string.Create(CultureInfo.InvariantCulture, $"Label{score}"), CultureOf(language))!;

    private static CultureInfo CultureOf(string? language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language ?? "");
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
