using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Jira.Requests;

/// <summary>A method and a path with open parts, the name under which its requests count, and who answers.</summary>
internal sealed record Route(string Method, string Template, string Counted, Func<JiraCall, Reply> Answer)
{
    private readonly string[] _segments = Template.Split('/');

    /// <summary>Where the route exists.</summary>
    public Reach Reach { get; init; } = Reach.Both;

    /// <summary>Answers strangers too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The open parts of the path; null where it is another path.</summary>
    public List<string>? Match(IReadOnlyList<string> segments)
    {
        if (segments.Count != _segments.Length)
        {
            return null;
        }

        var parts = new List<string>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (_segments[i] == "*")
            {
                parts.Add(segments[i]);
            }
            else if (_segments[i] != segments[i])
            {
                return null;
            }
        }

        return parts;
    }
}

/// <summary>The variants of the product.</summary>
internal enum Reach
{
    Both,
    Cloud,
    DataCenter,
}
