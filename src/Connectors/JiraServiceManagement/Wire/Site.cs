using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What the Jira of one account is like: where it runs, who CxKit is to it, its fields and statuses.</summary>
internal sealed class Site
{
    private readonly JiraCalls _calls;
    private readonly Remembered<JiraUser> _ourselves;
    private readonly Remembered<FieldCatalogue> _fields;
    private readonly Remembered<Statuses> _statuses;
    private JiraDeployment? _deployment;

    public Site(JiraCalls calls, JiraOptions options, TimeProvider time)
    {
        _calls = calls;
        _deployment = JiraAddress.DeploymentOf(options);
        _ourselves = new(time, AskWhoWeAreAsync);
        _fields = new(time, AskAsync(calls.Api.ReadFieldsAsync, FieldCatalogue.ReadAsync));
        _statuses = new(time, AskAsync(calls.Api.ReadStatusesAsync, Statuses.ReadAsync));
    }

    /// <summary>Who CxKit is, as far as Jira has told already.</summary>
    public JiraUser? KnownOurselves => _ourselves.Latest;

    /// <summary>The fields, as far as Jira has told already.</summary>
    public FieldCatalogue? KnownFields => _fields.Latest;

    public async Task<bool> IsCloudAsync(CancellationToken cancellationToken) =>
        (_deployment ??= (await ServerAsync(cancellationToken)).Deployment) == JiraDeployment.Cloud;

    /// <summary>The version of the REST interface that is spoken.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken) => await IsCloudAsync(cancellationToken) ? "3" : "2";

    /// <summary>Who CxKit is to Jira.</summary>
    public ValueTask<JiraUser> OurselvesAsync(CancellationToken cancellationToken) => _ourselves.GetAsync(cancellationToken);

    public ValueTask<FieldCatalogue> FieldsAsync(CancellationToken cancellationToken) => _fields.GetAsync(cancellationToken);

    public ValueTask<Statuses> StatusesAsync(CancellationToken cancellationToken) => _statuses.GetAsync(cancellationToken);

    /// <summary>Has the fields asked for again, since some were made.</summary>
    public void ForgetFields() => _fields.Forget();

    /// <summary>The time zone in which times within a search are understood: that of our own profile.</summary>
    /// <exception cref="HelpdeskException">Jira does not tell it, or it is none that is known here.</exception>
    public async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken)
    {
        var named = (await OurselvesAsync(cancellationToken)).TimeZone;
        return named is not null && TimeZoneInfo.TryFindSystemTimeZoneById(named, out var zone) ? zone : throw new HelpdeskException(
            $"{_calls.Account}: the time zone of the integration user's profile ({named ?? "none"}) is not known here, so that changes cannot be searched by time. Set it to UTC in the profile.",
            isTransient: false);
    }

    /// <summary>What the server says of itself; asked anew each time, since it tells the time.</summary>
    public Task<(JiraDeployment Deployment, string? Version, DateTimeOffset? Time)> ServerAsync(CancellationToken cancellationToken) =>
        _calls.ReadAsync(_calls.Api.ReadServerInfoAsync, ReadServerAsync, cancellationToken);

    private async Task<JiraUser> AskWhoWeAreAsync(CancellationToken cancellationToken)
    {
        var ask = AskAsync(_calls.Api.ReadMyselfAsync, JiraUser.ReadAsync);
        return await ask(cancellationToken) ?? throw new HelpdeskException(
            $"{_calls.Account}: Jira does not tell which user the credential stands for. Look at {_calls.Settings}:Auth.", isTransient: false);
    }

    private Func<CancellationToken, Task<T>> AskAsync<T>(
        Func<string, CancellationToken, Task<HttpResponseMessage>> send, Func<JsonTextReader, CancellationToken, Task<T>> read) => async token =>
    {
        var version = await VersionAsync(token);
        return await _calls.ReadAsync(t => send(version, t), read, token);
    };

    private static async Task<(JiraDeployment, string?, DateTimeOffset?)> ReadServerAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? type = null, version = null;
        DateTimeOffset? time = null;
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "deploymentType": type = await json.TextAsync(cancellationToken); break;
                case "version": version = await json.TextAsync(cancellationToken); break;
                case "serverTime": time = await json.TimeAsync(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        // A server that is too old to say where it runs does not run at Atlassian.
        return (type == "Cloud" ? JiraDeployment.Cloud : JiraDeployment.DataCenter, version, time);
    }
}
