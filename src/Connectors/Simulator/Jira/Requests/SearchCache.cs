using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>Remembers the last list, so that paging through a large site does not sort it for every page.</summary>
internal sealed class SearchCache
{
    private (string Jql, int Version, List<Issue> Issues) _last = ("", -1, []);

    public List<Issue>? Find(string jql, JiraSite site) => _last.Jql == jql && _last.Version == site.Version ? _last.Issues : null;

    public void Keep(string jql, JiraSite site, List<Issue> issues) => _last = (jql, site.Version, issues);
}
