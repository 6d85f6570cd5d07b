using System.Net;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors;

/// <summary>What an answer that is none means.</summary>
internal static class AnswerFault
{
    /// <summary>The fault of an answer, or <see langword="null"/> if it is JSON, or nothing, with a good status.</summary>
    /// <exception cref="HelpdeskException">The answer is a refusal for good.</exception>
    public static CallFailedException? Of(AccountConnection connection, HttpResponseMessage response, IReadOnlyCollection<int> answers, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var says = $"{connection.Account}: {response.RequestMessage?.RequestUri.WithoutQuery()} answered {status}";
        return response.StatusCode switch
        {
            _ when answers.Contains(status) => null,
            // An answer without a body says of no type; what came without either is the reader's to understand.
            _ when response.IsSuccessStatusCode && (response.Content.Headers.ContentLength == 0 || response.Content.Headers.ContentType is null) => null,
            _ when response.IsSuccessStatusCode => JsonAnswer.IsJson(response) ? null : Page(says),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new CallFailedException($"{says}: it is asked too much, or is not available.")
            {
                IsTransient = true,
                IsWorthRepeating = true,
                RestFor = RestFor(response, now),
                ConcernsAccount = response.StatusCode == HttpStatusCode.ServiceUnavailable,
            },
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                new CallFailedException($"{says}: it failed.") { IsTransient = true, IsWorthRepeating = true },
            HttpStatusCode.Unauthorized => throw Refused($"{says}: it refuses the credential. Look at {connection.AuthPath} and whether the user is active."),
            HttpStatusCode.Forbidden => throw Refused($"{says}: the user of {connection.AuthPath} has no right to this."),
            < HttpStatusCode.BadRequest => throw Refused($"{says}: it points elsewhere. The BaseAddress must be that of the helpdesk itself, not of a sign-on page."),
            _ => throw Refused($"{says}."),
        };
    }

    private static CallFailedException Page(string says) =>
        new($"{says} with a page instead of data: it sleeps, is being maintained, or a sign-on page stands before it.") { IsTransient = true };

    private static HelpdeskException Refused(string says) => new(says, isTransient: false);

    /// <summary>How long an answer asks to leave the helpdesk alone, if it does.</summary>
    public static TimeSpan? RestFor(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } after) return null;
        // A date is read against the helpdesk's own clock, where it shows it.
        var rest = after.Delta ?? after.Date - (response.Headers.Date ?? now);
        return rest < TimeSpan.Zero ? TimeSpan.Zero : rest;
    }
}
