using CxKit.Connectors.Simulator.Desks.Seeded;

namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>A service project: one team, its portal, and the hours in which its service levels are counted.</summary>
internal sealed class Project(int number, string key, string name, Schedule schedule)
{
    private readonly List<RequestType> _requestTypes = [];
    private readonly List<string> _components = [];
    private int _issues;

    public int Id => 10000 + number;

    /// <summary>The id of the portal, the service desk.</summary>
    public string ServiceDeskId { get; } = $"{number}";

    public string Key => key;

    public string Name => name;

    public Schedule Schedule => schedule;

    public IReadOnlyList<RequestType> RequestTypes => _requestTypes;

    public IReadOnlyList<string> Components => _components;

    /// <summary>The next key; keys count up and are never used twice.</summary>
    public string NextKey() => $"{Key}-{_issues + 1}";

    public void Took(string key) => _issues = Math.Max(_issues, int.Parse(key[(key.LastIndexOf('-') + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    public RequestType Mention(string requestType, IssueType issueType)
    {
        var known = _requestTypes.Find(type => type.Name == requestType);
        if (known is null)
        {
            known = new((number * 100) + _requestTypes.Count + 1, requestType, issueType, ServiceDeskId);
            _requestTypes.Add(known);
        }

        return known;
    }

    /// <summary>The id of a component, which is added on first mention.</summary>
    public int Component(string component)
    {
        if (!_components.Contains(component))
        {
            _components.Add(component);
        }

        return Id + (_components.IndexOf(component) * 100);
    }
}
