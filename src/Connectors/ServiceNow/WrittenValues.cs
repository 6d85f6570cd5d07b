using System.Globalization;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Puts what CxKit has to say into the form of the column that takes it.</summary>
internal sealed class WrittenValues(string account, WriteBackFields writeBack)
{
    /// <summary>The values of a ticket's columns, in the form of its table's.</summary>
    /// <param name="fields">What an agent is to see.</param>
    /// <param name="table">The table of the ticket.</param>
    /// <param name="there">The columns that are there; <see langword="null"/> if the dictionary cannot be read.</param>
    /// <exception cref="HelpdeskException">A column cannot hold a value.</exception>
    public IReadOnlyList<(string Column, string Value)> Of(SatisfactionFields fields, TicketTable table, IReadOnlyList<ColumnForm>? there) =>
    [
        .. new (string Setting, string? Column, string? Value)[]
        {
            (nameof(writeBack.Score), writeBack.Score, fields.Score?.ToString(CultureInfo.InvariantCulture)),
            (nameof(writeBack.Label), writeBack.Label, fields.Label),
            (nameof(writeBack.Comment), writeBack.Comment, fields.Comment),
            (nameof(writeBack.Flag), writeBack.Flag, fields.Flag),
        }.Where(f => !string.IsNullOrEmpty(f.Column))
         .Select(f => (f.Column!, there is null || WriteBackColumns.FormOf(there, table, f.Column!) is not { } form ? f.Value ?? "" : InForm(f.Setting, f.Value, form))),
    ];

    /// <summary>Whether the table has all columns that are to be written.</summary>
    public bool HaveRoom(TicketTable table, IReadOnlyList<ColumnForm>? there) =>
        there is null || writeBack.Named().All(f => f.Setting == nameof(writeBack.Invited) || WriteBackColumns.FormOf(there, table, f.Field) is not null);

    private string InForm(string setting, string? value, ColumnForm form)
    {
        if (form.IsCheckbox) return string.IsNullOrEmpty(value) ? "false" : "true";
        if (string.IsNullOrEmpty(value)) return "";
        if (setting == nameof(writeBack.Label) && Mapped(value) is { } option) value = option;
        if (form.Choices.Count > 0) return Choice(setting, value, form);
        if (form.IsNumber && !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) throw Unfit(setting, form, "is a number");
        // The helpdesk would cut it, without a sign that there was more.
        return form.MaxLength is > 1 and var most && value.Length > most ? $"{value[..(most - 1)]}…" : value;
    }

    private string Choice(string setting, string value, ColumnForm form)
    {
        var byValue = form.Choices.FirstOrDefault(c => c.Value.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (byValue.Value is { } same) return same;
        var byLabel = form.Choices.Where(c => c.Label.Equals(value, StringComparison.OrdinalIgnoreCase)).Select(c => c.Value).Distinct(StringComparer.Ordinal).ToList();
        return byLabel switch
        {
            [var only] => only,
            [] => throw Unfit(setting, form, "is a list without such an option"),
            _ => throw Unfit(setting, form, "is a list with several options of the same label"),
        };
    }

    private string? Mapped(string label) => writeBack.Options.FirstOrDefault(o => o.Key.Equals(label, StringComparison.OrdinalIgnoreCase)).Value;

    // What was to be written may be a customer's words, and is not told.
    private HelpdeskException Unfit(string setting, ColumnForm form, string says) => new(
        $"{account}: column {form.Name} of {form.Table}, which CxKit:Accounts:{account}:WriteBack:{setting} names, {says}. "
        + (setting == nameof(writeBack.Label)
            ? $"Say in CxKit:Accounts:{account}:WriteBack:Options which of its options stands for which label, or name another column."
            : "Name another column."),
        isTransient: false);
}
