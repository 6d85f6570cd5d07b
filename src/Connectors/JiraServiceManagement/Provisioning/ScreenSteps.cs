using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The steps that put the fields where they can be edited: what is not on a ticket's screen cannot be written.</summary>
internal sealed class ScreenSteps(JiraCalls calls, Site site, JiraOptions options)
{
    private readonly Screens _screens = new(calls, options.Projects);

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(IReadOnlyList<WantedField> fields, CancellationToken cancellationToken)
    {
        if (!await site.IsCloudAsync(cancellationToken)) return [.. fields.Select(f => ByHand(f, options.Projects))];
        if (await _screens.ReadAsync(cancellationToken) is not { } screens) return [.. fields.Select(f => ByHand(f, options.Projects))];
        var withoutScreens = options.Projects.Where(p => !screens.Any(s => s.Name.StartsWith($"{p}:", StringComparison.OrdinalIgnoreCase))).ToList();
        var steps = new List<ProvisionStep>();
        foreach (var field in fields)
        {
            var id = await IdOfAsync(field, cancellationToken);
            var lacking = screens.Where(s => id is null || !s.Fields.Contains(id)).ToList();
            if (screens.Count > 0)
                steps.Add(lacking.Count == 0 ? Keep(field) : new ProvisionStep(KeyOf(field), ProvisionAction.Create, $"The field \"{field.Name}\" is put on {Names(lacking)}."));
            if (withoutScreens.Count > 0) steps.Add(ByHand(field, withoutScreens) with { Key = $"{KeyOf(field)}:other" });
        }
        return steps;
    }

    /// <summary>Puts a field on the screens that lack it.</summary>
    public async Task<ProvisionStep> CreateAsync(WantedField field, CancellationToken cancellationToken)
    {
        if (await IdOfAsync(field, cancellationToken) is not { } id || await _screens.ReadAsync(cancellationToken) is not { } screens) return ByHand(field, options.Projects);
        var refused = new List<Screen>();
        foreach (var screen in screens.Where(s => !s.Fields.Contains(id)))
        {
            if (!await _screens.AddAsync(screen, id, cancellationToken)) refused.Add(screen);
        }
        return refused.Count == 0
            ? Keep(field)
            : new ProvisionStep(KeyOf(field), ProvisionAction.ByHand, $"Jira does not let CxKit. As an administrator: Settings, Issues, Screens: add the field \"{field.Name}\" to {Names(refused)}.");
    }

    private async Task<string?> IdOfAsync(WantedField field, CancellationToken cancellationToken) =>
        (await site.FieldsAsync(cancellationToken)).Named(field.Name) is [var only] ? only.Id : null;

    private static ProvisionStep Keep(WantedField field) => new(KeyOf(field), ProvisionAction.Keep, $"The field \"{field.Name}\" is on the screens of the projects.");

    private static ProvisionStep ByHand(WantedField field, IReadOnlyList<string> projects) => new(KeyOf(field), ProvisionAction.ByHand,
        $"As an administrator of {string.Join(", ", projects)}: Project settings, Screens (in a team-managed project: Request types), and add the field \"{field.Name}\" to the edit screen of every issue type, unless it is there already.");

    private static string KeyOf(WantedField field) => $"screen:{field.Setting}";

    private static string Names(IEnumerable<Screen> screens) => string.Join(", ", screens.Select(s => $"\"{s.Name}\""));
}
