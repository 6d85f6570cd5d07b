using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Examines whether the columns that the settings name are there and can hold what they are for.</summary>
internal sealed class CheckedColumns(WriteBackColumns columns, ServiceNowOptions options)
{
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(string account, CancellationToken cancellationToken)
    {
        var findings = new List<CheckFinding>();
        try
        {
            findings.AddRange(await ColumnsAsync(cancellationToken));
        }
        catch (HelpdeskException e)
        {
            findings.Add(new("columns", false, e.Message));
        }
        if (string.IsNullOrEmpty(options.WriteBack.Invited))
            findings.Add(new("invitations", false, $"Invitations cannot be posted: CxKit:Accounts:{account}:WriteBack:Invited names no column for their marks."));
        return findings;
    }

    private async Task<IEnumerable<CheckFinding>> ColumnsAsync(CancellationToken cancellationToken)
    {
        if (await columns.FindMissingAsync(cancellationToken) is not { } missing || await columns.ReadAsync(cancellationToken) is not { } there)
        {
            return options.WriteBack.Named().Any()
                ? [new("columns", false, "The dictionary (sys_dictionary) cannot be read, so that missing columns would not be noticed.")]
                : [];
        }
        var findings = missing.Select(m => new CheckFinding("columns", false, columns.Says(m))).ToList();
        foreach (var (setting, column) in options.WriteBack.Named())
        {
            foreach (var form in there.Where(f => f.Name == column))
            {
                if (!form.IsFit)
                    findings.Add(new("columns", false, $"The {columns.SaysUnfit(setting, form)}"));
                else if (setting == nameof(WriteBackFields.Invited) && form.MaxLength < NeededColumn.ShortestMark)
                    findings.Add(new("columns", false, $"Column {column} of {form.Table} holds {form.MaxLength} characters, too few for the mark of an invitation: set its max length to 64."));
            }
        }
        return findings.Count > 0 ? findings : [new("columns", true, "Every column that the settings name is there.")];
    }
}
