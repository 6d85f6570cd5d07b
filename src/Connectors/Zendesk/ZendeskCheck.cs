using System.Globalization;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>Examines an account: is it let in, may it export, are the fields there, do the clocks agree, which survey is in use.</summary>
internal sealed class ZendeskCheck(
    string account, Ourselves ourselves, TicketExport tickets, MappedFields fields, NativeLists native, ZendeskOptions options, TimeProvider time) : IHelpdeskCheck
{
    private readonly string _path = $"CxKit:Accounts:{account}";

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        Me me;
        var asked = time.GetUtcNow();
        (DateTimeOffset? Date, CheckFinding? Rate) headers = default;
        try
        {
            me = await ourselves.AskAsync(cancellationToken, r => headers = (r.Headers.Date, RateOf(r)));
        }
        catch (HelpdeskException e)
        {
            return [new(e.IsTransient ? "connection" : "credentials", false, e.Message)];
        }

        var findings = new List<CheckFinding>
        {
            new("credentials", true, $"The helpdesk lets CxKit in as {me.Name ?? Values.Id(me.Id)}."),
            me.Role == "admin"
                ? new("role", true, "The integration user is an administrator.")
                : new("role", false, $"The integration user is {(me.Role is { } role ? $"of the role {role}" : "of no known role")}: only administrators may export tickets."),
            await FindAsync("export", async () =>
            {
                await tickets.ProbeAsync(cancellationToken);
                return new("export", true, "Tickets can be exported.");
            }),
        };
        findings.AddRange(await FieldsAsync(cancellationToken));
        findings.AddRange(Abilities());
        findings.Add(await FindAsync("native survey", () => NativeAsync(cancellationToken)));
        if (headers.Rate is { } rate) findings.Add(rate);
        if (headers.Date is { } date) findings.Add(ClockFinding.Of((asked - date).Duration()));
        findings.Add(new("time zone", true, $"Zendesk tells times in UTC{(me.TimeZone is { } zone ? $"; the integration user's zone is {zone}" : "")}. Days are counted in {_path}:TimeZone."));
        return findings;
    }

    private static async Task<CheckFinding> FindAsync(string subject, Func<Task<CheckFinding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (HelpdeskException e)
        {
            return new(subject, false, e.Message);
        }
    }

    private async Task<IEnumerable<CheckFinding>> FieldsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await fields.FindFaultsAsync(cancellationToken) switch
            {
                [] => [new("fields", true, "Every ticket field that the settings name is there.")],
                var faults => faults.Select(f => new CheckFinding("fields", false, char.ToUpperInvariant(f[0]) + f[1..])),
            };
        }
        catch (HelpdeskException e)
        {
            return [new("fields", false, e.Message)];
        }
    }

    private IEnumerable<CheckFinding> Abilities()
    {
        if (string.IsNullOrEmpty(options.WriteBack.Invited))
            yield return new("invitations", false, $"Invitations cannot be posted: {_path}:WriteBack:Invited names no ticket field for their mark.");
        if (options.WriteBack.Named().Any())
            yield return new("closed tickets", true, "What comes after a ticket was closed, by default four days after it was solved, cannot be written on it: Zendesk lets nobody change a closed ticket.");
        yield return options.Webhooks.Secrets().Any()
            ? new("webhooks", true, "Webhooks are taken.")
            : new("webhooks", true, $"Webhooks are not taken, changes are seen at the next pull: set {_path}:Webhooks:Secret to the webhook's signing secret to have them at once.");
    }

    private async Task<CheckFinding> NativeAsync(CancellationToken cancellationToken)
    {
        if (options.NativeSurvey == NativeSurvey.None) return new("native survey", true, "Zendesk's own survey is not read: the settings say not to.");
        var ratings = options.NativeSurvey == NativeSurvey.Responses ? null : await native.IsInUseAsync(ratings: true, cancellationToken);
        var responses = options.NativeSurvey == NativeSurvey.Ratings ? null : await native.IsInUseAsync(ratings: false, cancellationToken);
        return new("native survey", true, (ratings, responses) switch
        {
            (_, true) => "Zendesk's newer survey is in use (survey responses, a scale of five).",
            (true, _) => "Zendesk's older survey is in use (ratings, good or bad).",
            (null, null) => "Zendesk shows neither of its own surveys: they are not in the plan, or the integration user may not read them.",
            _ => "Nobody has answered a survey of Zendesk's own yet.",
        });
    }

    private static CheckFinding? RateOf(HttpResponseMessage response)
    {
        if (NumberIn(response, "X-Rate-Limit", "ratelimit-limit", "rate-limit") is not { } limit) return null;
        if (NumberIn(response, "X-Rate-Limit-Remaining", "ratelimit-remaining", "rate-limit-remaining") is not { } left) return null;
        return left * 20 >= limit
            ? new("rate limit", true, $"{left} of {limit} requests a minute are left.")
            : new("rate limit", false, $"Only {left} of {limit} requests a minute are left: something else uses the account's API heavily.");
    }

    private static int? NumberIn(HttpResponseMessage response, params string[] headers) => headers
        .Select(h => response.Headers.TryGetValues(h, out var values) && int.TryParse(values.First(), CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
        .FirstOrDefault(n => n is not null);
}
