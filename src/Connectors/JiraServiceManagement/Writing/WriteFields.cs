using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>The fields that the settings name, found by id or by name.</summary>
internal sealed class WriteFields(JiraCalls calls, Site site, JiraOptions options)
{
    private const string Platform = "com.atlassian.jira.plugin.system.customfieldtypes:";

    /// <summary>The fields of score, label, comment and flag.</summary>
    /// <exception cref="HelpdeskException">One is missing, is one of several, or takes nothing that CxKit has.</exception>
    public Task<IReadOnlyList<WriteField>> OfSatisfactionAsync(CancellationToken cancellationToken) =>
        RequireAsync(options.WriteBack.Named().Where(f => f.Setting != nameof(WriteBackFields.Invited)), cancellationToken);

    /// <summary>The field of the invitation's id.</summary>
    /// <exception cref="HelpdeskException">It is missing, is one of several, or takes no text.</exception>
    public async Task<WriteField> OfInvitationsAsync(CancellationToken cancellationToken) =>
        (await RequireAsync(options.WriteBack.Named().Where(f => f.Setting == nameof(WriteBackFields.Invited)), cancellationToken))[0];

    /// <summary>Each setting with its field, or with what is wrong with it.</summary>
    public async Task<IReadOnlyList<(string Setting, WriteField? Field, string? Fault)>> FindAsync(CancellationToken cancellationToken) =>
        await FindAsync(options.WriteBack.Named(), cancellationToken);

    /// <summary>What a field of this type takes; <see langword="null"/> if CxKit has nothing for it.</summary>
    public static FieldForm? FormOf(JiraField field) => field.Type switch
    {
        Platform + "float" => FieldForm.Number,
        Platform + "textfield" => FieldForm.Line,
        Platform + "textarea" => FieldForm.Paragraph,
        Platform + "select" or Platform + "radiobuttons" => FieldForm.Option,
        Platform + "multicheckboxes" => FieldForm.Checkbox,
        _ => null,
    };

    private async Task<IReadOnlyList<WriteField>> RequireAsync(IEnumerable<(string Setting, string Field)> named, CancellationToken cancellationToken)
    {
        var found = await FindAsync([.. named], cancellationToken);
        return found.FirstOrDefault(f => f.Fault is not null) is { Fault: { } fault }
            ? throw new HelpdeskException($"{calls.Account}: {fault}", isTransient: false)
            : [.. found.Select(f => f.Field!)];
    }

    private async Task<IReadOnlyList<(string Setting, WriteField? Field, string? Fault)>> FindAsync(
        IEnumerable<(string Setting, string Field)> named, CancellationToken cancellationToken)
    {
        var wanted = named.ToList();
        var found = Find(wanted, await site.FieldsAsync(cancellationToken));
        if (found.TrueForAll(f => f.Fault is null)) return found;
        // Somebody may have made the field meanwhile.
        site.ForgetFields();
        return Find(wanted, await site.FieldsAsync(cancellationToken));
    }

    private List<(string Setting, WriteField? Field, string? Fault)> Find(List<(string Setting, string Field)> wanted, FieldCatalogue catalogue) =>
        wanted.ConvertAll(w => Find(w.Setting, w.Field, catalogue.Named(w.Field)));

    private (string Setting, WriteField? Field, string? Fault) Find(string setting, string named, IReadOnlyList<JiraField> candidates)
    {
        var path = $"{calls.Settings}:WriteBack:{setting}";
        if (candidates.Count == 0) return (setting, null, $"there is no field {named}, which {path} names. Create it, with cxkit provision or by hand, or change the setting.");
        if (candidates.Count > 1) return (setting, null, $"several fields are called {named} ({string.Join(", ", candidates.Select(c => c.Id))}): set {path} to the id of one of them.");
        if (FormOf(candidates[0]) is not { } form)
            return (setting, null, $"the field {named}, which {path} names, is of a type that CxKit does not write: it must be a number, a text, a list of single choice or checkboxes.");
        return setting == nameof(WriteBackFields.Invited) && form is not (FieldForm.Line or FieldForm.Paragraph)
            ? (setting, null, $"the field {named}, which {path} names, must be a text field.")
            : (setting, new WriteField(setting, candidates[0], form), null);
    }
}
