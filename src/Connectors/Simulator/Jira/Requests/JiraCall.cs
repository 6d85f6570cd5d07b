using System.Text.Json;
using CxKit.Connectors.Simulator.Jira.Records;
using CxKit.Connectors.Simulator.Jira.Requests.Views;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>One request on its way through a resource: who calls, with what, and what it writes.</summary>
internal sealed class JiraCall(JiraDesk desk, ApiRequest request, JiraAddress address, IReadOnlyList<string> parts, Account caller, List<RowWrite> writes)
{
    private readonly Dictionary<Account, object> _people = [];
    private JsonElement? _body;

    public JiraDesk Desk => desk;

    public JiraSite Site => desk.Site;

    public ApiRequest Request => request;

    /// <summary>The open parts of the path, in their order.</summary>
    public IReadOnlyList<string> Parts => parts;

    public Account Caller => caller;

    public bool IsCloud => desk.IsCloud;

    /// <summary>Whether long texts are documents, not plain.</summary>
    public bool SpeaksDocuments => address.Version == "3";

    public DateTimeOffset Now => desk.Now;

    public string Root => desk.Address + address.Gateway;

    public string Platform => $"{Root}/rest/api/{address.Version}";

    /// <summary>The platform's address where the call itself went elsewhere.</summary>
    public string PlatformOrOldest => address.Version.Length > 0 ? Platform : $"{Root}/rest/api/2";

    public string ServiceDesk => $"{Root}/rest/servicedeskapi";

    /// <summary>How somebody is shown; in a long list the same people come again and again.</summary>
    public object? Person(Account? account)
    {
        if (account is not null && !_people.TryGetValue(account, out _))
        {
            _people[account] = UserView.Of(this, account);
        }

        return account is null ? null : _people[account];
    }

    /// <summary>The body, which must be a JSON object or array.</summary>
    /// <exception cref="RefusedException">It is neither.</exception>
    public JsonElement Body => _body ??= Parse();

    public string Stamp(DateTimeOffset at) => Requests.Stamp.Write(at, desk.Zone);

    /// <summary>The issue of an id or key.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Issue Issue(string idOrKey) => Site.Find(idOrKey) ?? throw new RefusedException(Failures.NoIssue);

    public void MustBeAdmin()
    {
        if (!caller.IsAdmin)
        {
            throw new RefusedException(Failures.NotAdmin);
        }
    }

    /// <summary>Lets something happen to an issue at the desk while the call is answered.</summary>
    public void Happen(Issue issue, Happening what) => new IssueLife(desk).Happen(issue, what, writes);

    /// <summary>Writes to the site and to the journal.</summary>
    public void Commit(RowWrite write)
    {
        desk.Writes.Take(write);
        writes.Add(write);
    }

    private JsonElement Parse()
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return document.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? document.RootElement.Clone()
                : throw new RefusedException(Failures.Unreadable);
        }
        catch (JsonException)
        {
            throw new RefusedException(Failures.Unreadable);
        }
    }
}
