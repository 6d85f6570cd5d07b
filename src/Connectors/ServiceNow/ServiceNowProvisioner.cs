using System.Collections.Concurrent;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>
/// Makes the columns that CxKit writes, by the dictionary, and prints the business rule that tells of changes. An instance that is
/// hardened does not let an interface change its dictionary: then an administrator is told what to do, word by word.
/// </summary>
internal sealed class ServiceNowProvisioner(Tables tables, TicketTables tickets, WriteBackColumns columns, ServiceNowOptions options) : IProvisioner
{
    private const string Dictionary = "sys_dictionary";
    private const string Choices = "sys_choice";
    private const string ByDictionary = "System Definition › Dictionary › New";

    private static readonly Columns _id = new("sys_id");

    private readonly IReadOnlyList<NeededColumn> _needed = NeededColumn.Of(options.WriteBack);
    private readonly ProvisionedHooks _hooks = new(tables, tickets, options);

    // The dictionary may show only after a while what was made.
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri? hooks, CancellationToken cancellationToken)
    {
        var there = await LookAsync(cancellationToken);
        var steps = new List<ProvisionStep>();
        foreach (var table in tickets.All.Where(t => t.HoldsContacts))
        {
            foreach (var needed in _needed) steps.Add(ColumnStep(table, needed, there));
            if (_needed.First(n => n.Setting == nameof(WriteBackFields.Label)) is { Type: "choice" } label) steps.AddRange(OptionSteps(table, label, there));
        }
        if (hooks is not null) steps.AddRange(await _hooks.PlanAsync(hooks, cancellationToken));
        return steps;
    }

    public async Task<ProvisionStep> ApplyAsync(ProvisionStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var present = Steps(await LookAsync(cancellationToken)).FirstOrDefault(s => s.Step.Key == step.Key);
        if (step.Action != ProvisionAction.Create || present.Table is null) throw new ArgumentException("This is not a step that CxKit can do.", nameof(step));
        // Somebody may have done it since the plan was made.
        if (present.Step.Action != ProvisionAction.Create) return present.Step;
        var (status, _) = await tables.CreateAsync(present.Table, present.Row, _id, row => row["sys_id"] ?? "", cancellationToken);
        if (status < 300) _made[step.Key] = true;
        return status < 300
            ? step with { Action = ProvisionAction.Keep, Says = $"Made. {step.Says}" }
            : step with { Action = ProvisionAction.ByHand, Says = $"The instance does not let CxKit do it ({status}). {step.Says}" };
    }

    private IEnumerable<(ProvisionStep Step, string Table, IReadOnlyDictionary<string, string> Row)> Steps(IReadOnlyList<ColumnForm>? there)
    {
        foreach (var table in tickets.All.Where(t => t.HoldsContacts))
        {
            foreach (var needed in _needed) yield return (ColumnStep(table, needed, there), Dictionary, needed.RowIn(table.Name));
            if (_needed.First(n => n.Setting == nameof(WriteBackFields.Label)) is not { Type: "choice" } label) continue;
            foreach (var (step, option) in OptionSteps(table, label, there).Zip(Options())) yield return (step, Choices, RowOf(table, label, option));
        }
    }

    private async Task<IReadOnlyList<ColumnForm>?> LookAsync(CancellationToken cancellationToken) =>
        await columns.ReadAsync(cancellationToken, [.. _needed.Select(n => n.Name)]) is { } there ? await columns.WithChoicesAsync(there, cancellationToken) : null;

    private ProvisionStep ColumnStep(TicketTable table, NeededColumn needed, IReadOnlyList<ColumnForm>? there)
    {
        var key = $"column:{table.Name}.{needed.Name}";
        var then = needed.IsNamed ? "" : $" Then set CxKit:Accounts:{tables.Account}:WriteBack:{needed.Setting} to {needed.Name}.";
        var says = $"{ByDictionary}: table {table.Name}, type {needed.Type}, column label {needed.Label}, column name {needed.Name}, max length {needed.MaxLength}.{then}";
        if (there is null) return new(key, ProvisionAction.ByHand, $"The dictionary cannot be read, so that nobody knows whether the column is there. If not: {says}");
        if (WriteBackColumns.FormOf(there, table, needed.Name) is not { } form)
            return _made.ContainsKey(key) ? new(key, ProvisionAction.Keep, $"Made. {says}") : new(key, ProvisionAction.Create, says);
        if (!form.IsFit) return new(key, ProvisionAction.ByHand, $"The {columns.SaysUnfit(needed.Setting, form)}");
        return needed.Setting == nameof(WriteBackFields.Invited) && form.MaxLength < NeededColumn.ShortestMark
            ? new(key, ProvisionAction.ByHand, $"Column {form.Name} of {form.Table} holds {form.MaxLength} characters, too few for the mark of an invitation. Set its max length to {needed.MaxLength}.")
            : new(key, ProvisionAction.Keep, $"{table.Name} has the column {needed.Name}.{then}");
    }

    private IEnumerable<ProvisionStep> OptionSteps(TicketTable table, NeededColumn label, IReadOnlyList<ColumnForm>? there)
    {
        var form = there is null ? null : WriteBackColumns.FormOf(there, table, label.Name);
        foreach (var (value, text) in Options())
        {
            var key = $"option:{table.Name}.{label.Name}.{value}";
            var says = $"System Definition › Choice Lists › New: table {table.Name}, element {label.Name}, label {text}, value {value}, language en.";
            yield return form switch
            {
                { IsList: false } => new(key, ProvisionAction.Keep, $"{label.Name} of {table.Name} is no list and takes {value} as it is."),
                not null when form.Choices.Any(c => c.Value == value) => new(key, ProvisionAction.Keep, $"{label.Name} of {table.Name} has the option {value}."),
                _ when _made.ContainsKey(key) => new(key, ProvisionAction.Keep, $"Made. {says}"),
                _ => new(key, there is null ? ProvisionAction.ByHand : ProvisionAction.Create, says),
            };
        }
    }

    private IEnumerable<(string Value, string Text)> Options() =>
        options.WriteBack.Options.GroupBy(o => o.Value, o => o.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.First()));

    private static Dictionary<string, string> RowOf(TicketTable table, NeededColumn label, (string Value, string Text) option) => new()
    {
        ["name"] = table.Name,
        ["element"] = label.Name,
        ["value"] = option.Value,
        ["label"] = option.Text,
        ["language"] = "en",
    };
}
