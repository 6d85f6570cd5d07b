using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Examines an account: is it let in, what may it do in each project, are the fields there, do the clocks agree, what cannot be done.</summary>
internal sealed class JiraCheck(JiraCalls calls, Site site, WriteFields writeFields, JiraOptions options, TimeProvider time) : IHelpdeskCheck
{
    private static readonly (string Right, string For)[] _rights =
    [
        ("BROWSE_PROJECTS", "tickets cannot be read"), ("EDIT_ISSUES", "scores and invitations cannot be written"), ("ADD_COMMENTS", "invitations cannot be posted"),
        ("CREATE_ISSUES", "follow-ups cannot be opened"), ("LINK_ISSUES", "follow-ups cannot be tied to their ticket"),
    ];

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<CheckFinding>();
        (JiraUser? We, TimeSpan? Skew, CheckFinding? Limit) first;
        try
        {
            first = await AskWhoWeAreAsync(cancellationToken);
        }
        catch (HelpdeskException e)
        {
            return [new(e.IsTransient ? "connection" : "credentials", false, e.Message)];
        }
        findings.Add(first.We is null
            ? new("credentials", false, $"Jira takes CxKit for nobody. Look at {calls.Settings}:Auth.")
            : new("credentials", true, $"Jira lets CxKit in as {first.We.Id}. API tokens end after a year at most: note the day."));
        if (first.We is null) return findings;
        findings.Add(ZoneOf(first.We));
        if (first.Skew is { } by) findings.Add(ClockFinding.Of(by));
        if (first.Limit is { } limit) findings.Add(limit);
        foreach (var project in options.Projects) findings.AddRange(await TryAsync($"project {project}", () => RightsAsync(project, cancellationToken)));
        findings.AddRange(await TryAsync("fields", () => FieldsAsync(cancellationToken)));
        findings.AddRange(await TryAsync("native survey", () => SurveyAsync(cancellationToken)));
        findings.AddRange(await TryAsync("deployment", () => DeploymentAsync(cancellationToken)));
        return findings;
    }

    private async Task<(JiraUser? We, TimeSpan? Skew, CheckFinding? Limit)> AskWhoWeAreAsync(CancellationToken cancellationToken)
    {
        var version = await site.VersionAsync(cancellationToken);
        return await calls.AskAsync(
            t => calls.Api.ReadMyselfAsync(version, t),
            async (response, t) =>
            {
                using var json = await JsonAnswer.OpenAsync(response, PropertyNames.Known, t);
                return (await JiraUser.ReadAsync(json, t), time.GetUtcNow() - response.Headers.Date, LimitOf(response));
            },
            CallTerms.Repeatable,
            cancellationToken);
    }

    private static async Task<IEnumerable<CheckFinding>> TryAsync(string subject, Func<Task<IEnumerable<CheckFinding>>> examine)
    {
        try
        {
            return await examine();
        }
        catch (HelpdeskException e)
        {
            return [new(subject, false, e.Message)];
        }
    }

    private async Task<IEnumerable<CheckFinding>> RightsAsync(string project, CancellationToken cancellationToken)
    {
        var version = await site.VersionAsync(cancellationToken);
        // Data Center knows no choice of permissions and tells them all.
        var wanted = string.Join(',', _rights.Select(r => r.Right));
        var held = await calls.AskAsync(
            t => calls.Api.ReadPermissionsAsync(version, project, wanted, t),
            async (status, json, t) => status is >= 200 and < 300 ? await ReadHeldAsync(json, t) : null,
            CallTerms.Repeatable with { Answers = [400, 404] },
            cancellationToken);
        if (held is null) return [new($"project {project}", false, $"The project {project} is not there, or the integration user may not see it. Look at {calls.Settings}:Projects.")];
        var lacking = _rights.Where(r => !held.Contains(r.Right)).ToList();
        return lacking.Count == 0
            ? [new($"project {project}", true, "The integration user has the rights that CxKit needs.")]
            : lacking.Select(l => new CheckFinding($"project {project}", false, $"The integration user lacks {l.Right}: {l.For}. Add it to the project's permission scheme."));
    }

    private async Task<IEnumerable<CheckFinding>> FieldsAsync(CancellationToken cancellationToken)
    {
        var findings = (await writeFields.FindAsync(cancellationToken))
            .Select(f => new CheckFinding($"field {f.Setting}", f.Fault is null, f.Fault ?? $"{f.Setting} is written into {f.Field!.Field.Name} ({f.Field.Field.Id}).")).ToList();
        if (string.IsNullOrEmpty(options.WriteBack.Invited))
            findings.Add(new("invitations", false, $"{calls.Settings}:WriteBack:Invited is not set: invitations cannot be posted through Jira."));
        var catalogue = await site.FieldsAsync(cancellationToken);
        findings.Add(catalogue.Slas.Count > 0
            ? new("agreements", true, $"{catalogue.Slas.Count} agreements are read.")
            : new("agreements", true, "Agreements will be unknown: Jira shows no SLA field. If it should, the integration user lacks a Jira Service Management licence."));
        return findings;
    }

    private async Task<IEnumerable<CheckFinding>> SurveyAsync(CancellationToken cancellationToken)
    {
        var catalogue = await site.FieldsAsync(cancellationToken);
        return [new("native survey", true, catalogue is { Rating: not null, RatedAt: not null }
            ? "Jira's own survey is there; its ratings are read. If it stays on for these projects, customers may be asked twice."
            : "Jira's own survey is not there; no ratings are read.")];
    }

    private async Task<IEnumerable<CheckFinding>> DeploymentAsync(CancellationToken cancellationToken)
    {
        var isCloud = await site.IsCloudAsync(cancellationToken);
        return [new("deployment", true, isCloud
            ? "Jira Cloud. Deleted tickets are known by webhook, or when they are looked for once a day; an agreement that breaks while a ticket rests is known with the ticket's next change."
            : "Jira Data Center. It has neither edits of many tickets at once nor the words beside ratings nor the way a customer got in touch; where it does not tell which comments are public, replies are unknown; an integration user without a Jira Service Management licence sees no agreements and writes internal comments only. Deleted tickets are known by webhook, or when they are looked for once a day.")];
    }

    private static async Task<HashSet<string>?> ReadHeldAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "permissions") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartObject, cancellationToken))
            {
                while (await json.NextPropertyAsync(cancellationToken) is { } right)
                {
                    if (bool.TryParse(await json.TextAtAsync("havePermission", cancellationToken), out var has) && has) held.Add(right);
                }
            }
        }
        return held;
    }

    private static CheckFinding ZoneOf(JiraUser we) => we.TimeZone is { } named && TimeZoneInfo.TryFindSystemTimeZoneById(named, out var zone)
        ? new("time zone", true, zone.SupportsDaylightSavingTime
            ? $"The profile's time zone is {named}, by which Jira understands times in a search. With UTC the hour that autumn repeats would not be read twice."
            : $"The profile's time zone is {named}.")
        : new("time zone", false, $"The profile's time zone ({we.TimeZone ?? "none"}) is not known here: changes cannot be searched by time. Set it to UTC in the integration user's profile.");

    private static CheckFinding? LimitOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-RateLimit-Remaining", out var left) && response.Headers.TryGetValues("X-RateLimit-Limit", out var limit)
            ? new("rate limit", !response.Headers.TryGetValues("X-RateLimit-NearLimit", out var near) || near.First() != "true", $"{left.First()} of {limit.First()} calls are left.")
            : null;
}
