using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>Which user CxKit is, so that its own messages are known as its own.</summary>
internal sealed class Ourselves(AccountChannel channel, IZendeskApi api, AuthOptions auth)
{
    private long? _known = Values.TryId(auth.ActsAs);

    /// <summary>The user's id, where it is known without asking.</summary>
    public long? Known => _known;

    /// <summary>The user's id: as the settings say, else as the helpdesk answers, which is asked once.</summary>
    /// <exception cref="HelpdeskException">The helpdesk takes CxKit for nobody.</exception>
    public async Task<long> IdAsync(CancellationToken cancellationToken) => _known ??= (await AskAsync(cancellationToken)).Id;

    /// <summary>Asks whom the helpdesk takes CxKit for.</summary>
    /// <param name="cancellationToken">Ends the asking.</param>
    /// <param name="answered">Told the answer before its content.</param>
    /// <exception cref="HelpdeskException">The helpdesk takes CxKit for nobody.</exception>
    public async Task<Me> AskAsync(CancellationToken cancellationToken, Action<HttpResponseMessage>? answered = null)
    {
        var me = await channel.AskAsync(
            api.ShowMeAsync,
            (response, token) =>
            {
                answered?.Invoke(response);
                return ListAnswer.ReadOneAsync(response, "user", MeOf, channel.Account, token);
            },
            CallTerms.Repeatable,
            cancellationToken);
        // A wrong credential is answered with status 200 and a user without an id.
        return me ?? throw new HelpdeskException(
            $"{channel.Account}: the helpdesk does not know the credential and takes CxKit for an anonymous visitor. Look at CxKit:Accounts:{channel.Account}:Auth.", isTransient: false);
    }

    private static Me? MeOf(JObject user) =>
        (long?)user["id"] is { } id ? new Me(id, (string?)user["name"], (string?)user["role"], (string?)user["iana_time_zone"]) : null;
}

/// <summary>The user that CxKit is.</summary>
internal sealed record Me(long Id, string? Name, string? Role, string? TimeZone);
