using CxKit.Connectors.Simulator.Desks.Seeded;

namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>All that one simulated site holds.</summary>
/// <param name="missingFields">Names of custom fields that nobody has provisioned.</param>
internal sealed class JiraSite(IReadOnlySet<string> missingFields)
{
    private readonly Dictionary<int, Issue> _byId = [];
    private readonly Dictionary<string, Issue> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Project> _projects = [];
    private readonly List<Organization> _organizations = [];
    private readonly List<IssueLink> _links = [];
    private readonly Dictionary<string, SideTable> _sides = SideTables.ToDictionary(name => name, _ => new SideTable(), StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lastIds = new(StringComparer.Ordinal) { ["issue"] = 10000, ["field"] = 10199, ["option"] = 10400, ["context"] = 20000 };

    /// <summary>The tables whose records are only kept and shown again.</summary>
    public static IReadOnlyList<string> SideTables { get; } = ["webhook", "task", "organizationProperty", "userProperty", "mail"];

    public Accounts Accounts { get; } = new();

    public Fields Fields { get; } = new(missingFields);

    public IReadOnlyList<Project> Projects => _projects;

    public IReadOnlyList<Organization> Organizations => _organizations;

    public IReadOnlyCollection<Issue> Issues => _byId.Values;

    /// <summary>The issues that were deleted, for the truth's sake: no API tells of them.</summary>
    public List<(int Id, string Key, DateTimeOffset At)> Deleted { get; } = [];

    /// <summary>Rises with every change of an issue, so that who remembers a list knows that it is old.</summary>
    public int Version { get; private set; }

    public SideTable this[string table] => _sides[table];

    public Issue? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>The issue of an id or a key.</summary>
    public Issue? Find(string idOrKey) => int.TryParse(idOrKey, out var id) ? Find(id) : _byKey.GetValueOrDefault(idOrKey);

    public IssueLink? Link(int id) => _links.Find(link => link.Id == id);

    /// <summary>An id that no record of that table has.</summary>
    public int NextId(string table) => _lastIds.GetValueOrDefault(table, 10000) + 1;

    /// <summary>Notes that an id is taken.</summary>
    public void Took(string table, int id) => _lastIds[table] = Math.Max(_lastIds.GetValueOrDefault(table, 10000), id);

    public int TakeId(string table)
    {
        var id = NextId(table);
        Took(table, id);
        return id;
    }

    /// <summary>The project of a team, which is opened on first mention.</summary>
    public Project Mention(string team, Schedule schedule)
    {
        var known = _projects.Find(project => project.Name == team);
        if (known is null)
        {
            var letters = string.Concat(team.Where(char.IsAsciiLetter)).ToUpperInvariant();
            var key = letters.Length > 4 ? letters[..4] : $"DESK{letters}";
            known = new(_projects.Count + 1, _projects.Exists(project => project.Key == key) ? $"{key}{_projects.Count + 1}" : key, team, schedule);
            _projects.Add(known);
        }

        return known;
    }

    /// <summary>The organisation of that name, added on first mention; null for no name.</summary>
    public Organization? Mention(string organization)
    {
        if (organization.Length == 0)
        {
            return null;
        }

        var known = _organizations.Find(known => known.Name == organization);
        if (known is null)
        {
            known = new(_organizations.Count + 1, organization);
            _organizations.Add(known);
        }

        return known;
    }

    public Issue Add(int id, Project project, string key)
    {
        var issue = new Issue(id) { Project = project, Key = key };
        _byId.Add(id, issue);
        _byKey.Add(key, issue);
        project.Took(key);
        Took("issue", id);
        Version++;
        return issue;
    }

    /// <summary>An issue that is deleted is just gone: neither list nor search nor address tells of it.</summary>
    public void Remove(Issue issue)
    {
        foreach (var link in issue.Links.ToList())
        {
            Remove(link);
        }

        _byId.Remove(issue.Id);
        _byKey.Remove(issue.Key);
        Version++;
    }

    public void Add(IssueLink link)
    {
        _links.Add(link);
        Find(link.SourceId)?.Links.Add(link);
        Find(link.TargetId)?.Links.Add(link);
        Took("link", link.Id);
        Version++;
    }

    public void Remove(IssueLink link)
    {
        _links.Remove(link);
        Find(link.SourceId)?.Links.Remove(link);
        Find(link.TargetId)?.Links.Remove(link);
        Version++;
    }

    public void Changed() => Version++;
}
