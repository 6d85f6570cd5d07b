using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The steps that put the fields where they can be edited: what is not on a ticket's edit screen cannot be written.</summary>
internal sealed class ScreenSteps(JiraCalls calls, Site site, JiraOptions options)
{
    private readonly EditScreens _edit = new(calls, site, options);
    private readonly Screens _screens = new(calls, options.Projects);

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(IReadOnlyList<WantedField> fields, CancellationToken cancellationToken)
    {
        var edited = await _edit.ReadAsync(cancellationToken);
        var steps = new List<ProvisionStep>();
        IReadOnlyList<Screen>? screens = null;
        foreach (var field in fields)
        {
            var lacking = Lacking(edited, await IdOfAsync(field, cancellationToken));
            if (lacking.Count == 0)
            {
                steps.Add(Keep(field));
                continue;
            }
            screens ??= await ScreensAsync(cancellationToken);
            var targets = Targets(screens, lacking);
            steps.Add(targets.Count == 0
                ? ByHand(field, lacking)
                : new ProvisionStep(KeyOf(field), ProvisionAction.Create, $"The field \"{field.Name}\" is put on {Names(targets)}."));
        }
        return steps;
    }

    /// <summary>Puts a field on the screens that lack it, and looks whether it can be edited now.</summary>
    public async Task<ProvisionStep> CreateAsync(WantedField field, CancellationToken cancellationToken)
    {
        if (await IdOfAsync(field, cancellationToken) is not { } id) return ByHand(field, Lacking([], null));
        var lacking = Lacking(await _edit.ReadAsync(cancellationToken), id);
        foreach (var screen in Targets(await ScreensAsync(cancellationToken), lacking).Where(s => !s.Fields.Contains(id)))
            await _screens.AddAsync(screen, id, cancellationToken);
        lacking = Lacking(await _edit.ReadAsync(cancellationToken), id);
        return lacking.Count == 0 ? Keep(field) : ByHand(field, lacking);
    }

    /// <summary>The projects and issue types whose tickets lack a field; a project without tickets is not known to have it.</summary>
    private List<(string Project, string Type)> Lacking(IReadOnlyList<EditScreen> edited, string? field) =>
    [
        .. edited.Where(e => field is null || !e.Fields.Contains(field)).Select(e => (e.Project, e.Type)),
        .. options.Projects.Where(p => !edited.Any(e => e.Project == p)).Select(p => (p, "")),
    ];

    private async Task<IReadOnlyList<Screen>> ScreensAsync(CancellationToken cancellationToken) =>
        await site.IsCloudAsync(cancellationToken) ? await _screens.ReadAsync(cancellationToken) ?? [] : [];

    /// <summary>The screens of these projects; for one without screens of its own, the one that all have by default.</summary>
    private static List<Screen> Targets(IReadOnlyList<Screen> screens, IReadOnlyList<(string Project, string Type)> lacking) =>
        [.. lacking.Select(l => l.Project).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(p => screens.Where(s => s.IsOf(p)) is var own && own.Any() ? own : screens.Where(s => s.IsDefault)).Distinct()];

    private async Task<string?> IdOfAsync(WantedField field, CancellationToken cancellationToken) =>
        (await site.FieldsAsync(cancellationToken)).Named(field.Name) is [var only] ? only.Id : null;

    private static ProvisionStep Keep(WantedField field) => new(KeyOf(field), ProvisionAction.Keep, $"The field \"{field.Name}\" can be edited on the tickets of the projects.");

    private static ProvisionStep ByHand(WantedField field, IReadOnlyList<(string Project, string Type)> lacking) => new(KeyOf(field), ProvisionAction.ByHand,
        $"As an administrator: Project settings, Screens (in a team-managed project: Request types), and add the field \"{field.Name}\" to the edit screen of {string.Join(", ", lacking.Select(l => l.Type.Length == 0 ? $"{l.Project} (every issue type)" : $"{l.Project} ({l.Type})"))}.");

    private static string KeyOf(WantedField field) => $"screen:{field.Setting}";

    private static string Names(IEnumerable<Screen> screens) => string.Join(", ", screens.Select(s => $"\"{s.Name}\""));
}
