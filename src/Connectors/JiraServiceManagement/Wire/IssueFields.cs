namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Which fields of issues are read, and what they are on this site.</summary>
internal sealed class IssueFields
{
    private static readonly string[] _own =
    [
        "summary", "created", "updated", "resolutiondate", "status", "resolution", "priority", "reporter", "assignee", "issuetype", "project", "components", "labels",
        "issuelinks", "parent", "duedate",
    ];

    // The resolution tells whether an issue ended without being solved.
    private static readonly string[] _times = ["created", "updated", "resolutiondate", "status", "resolution"];

    private readonly HashSet<string> _slas;

    public IssueFields(FieldCatalogue catalogue, IReadOnlySet<string> mapped, JiraOptions options)
    {
        Catalogue = catalogue;
        Mapped = mapped;
        IsBrief = options.Detail == TicketDetail.Times;
        _slas = catalogue.Slas.ToHashSet(StringComparer.Ordinal);
        Names =
        [
            .. (IsBrief ? TimesOf(options) : AllOf(catalogue)).Concat(mapped).Concat(options.Comments ? ["comment"] : []).Distinct(StringComparer.Ordinal),
        ];
    }

    private IssueFields(FieldCatalogue catalogue, IReadOnlySet<string> mapped, IReadOnlyList<string> names) =>
        (Catalogue, Mapped, Names, _slas) = (catalogue, mapped, names, []);

    public FieldCatalogue Catalogue { get; }

    /// <summary>The fields that the integrator's paths begin with.</summary>
    public IReadOnlySet<string> Mapped { get; }

    /// <summary>Whether little more than times is asked for.</summary>
    public bool IsBrief { get; }

    /// <summary>The fields to ask for.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>These fields alone.</summary>
    public static IssueFields Only(FieldCatalogue catalogue, params string[] names) => new(catalogue, new HashSet<string>(), names);

    /// <summary>This field alone, whatever it holds.</summary>
    public static IssueFields Raw(string name) => new(new FieldCatalogue([]), new HashSet<string> { name }, [name]);

    private static IEnumerable<string> TimesOf(JiraOptions options) => options.Kinds.Count > 0 ? _times.Append("issuetype") : _times;

    private static IEnumerable<string> AllOf(FieldCatalogue catalogue) =>
        _own.Concat(new[] { catalogue.RequestType, catalogue.Organisations, catalogue.Language, catalogue.Team, catalogue.PlannedStart, catalogue.PlannedEnd }.OfType<string>())
            .Concat(catalogue.Slas);

    public bool IsSla(string field) => _slas.Contains(field);
}
