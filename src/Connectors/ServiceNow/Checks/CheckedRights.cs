using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Examines what the user may read, and so what CxKit will know.</summary>
internal sealed class CheckedRights(Tables tables, TicketTables tickets, States states, Histories histories, ServiceNowOptions options)
{
    private static readonly Columns _id = new("sys_id");

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<CheckFinding>();
        foreach (var table in tickets.All) findings.Add(await TicketsAsync(table, cancellationToken));
        findings.Add(await FactsAsync(SlaRows.Table, "", "Agreements", cancellationToken));
        findings.Add(options.Journal
            ? await FactsAsync(JournalRows.Table, $"{new Condition("name", [.. tickets.All.Select(t => t.Name)])}^element=comments", "Replies", cancellationToken)
            : new($"read {JournalRows.Table}", true, "Replies will be unknown: the settings say not to read them."));
        findings.Add(await HistoryAsync(cancellationToken));
        findings.Add(await DeletionsAsync(cancellationToken));
        findings.Add(await SurveysAsync(cancellationToken));
        findings.Add(await StatesAsync(cancellationToken));
        return findings;
    }

    /// <summary>Makes one call, whose answer tells whether the credential is taken, and more by its headers.</summary>
    public Task KnockAsync(Action<HttpResponseMessage> answered, CancellationToken cancellationToken) =>
        tables.TryReadAsync(tickets.All[0].Name, "", _id, 1, _ => true, cancellationToken, answered);

    private async Task<bool> ShowsAsync(string table, string query, CancellationToken cancellationToken) =>
        (await tables.ReadAsync(table, query, _id, 1, _ => true, cancellationToken)).Count > 0;

    private Task<CheckFinding> TicketsAsync(TicketTable table, CancellationToken cancellationToken) =>
        FindAsync($"read {table.Name}", async () => await ShowsAsync(table.Name, "", cancellationToken)
            ? new($"read {table.Name}", true, $"Rows of {table.Name} can be read.")
            : new($"read {table.Name}", false, $"No row of {table.Name} can be read: there is none, or the integration user lacks a role such as sn_incident_read."));

    // A table without rows and one that may not be read look the same; CxKit works without these facts, and says so.
    private Task<CheckFinding> FactsAsync(string table, string query, string facts, CancellationToken cancellationToken) =>
        FindAsync($"read {table}", async () => new($"read {table}", true, await ShowsAsync(table, query, cancellationToken)
            ? $"{facts} can be read."
            : $"{facts} will be unknown: {table} shows no row. If it should, the integration user lacks the right to read it."));

    private Task<CheckFinding> HistoryAsync(CancellationToken cancellationToken) => FindAsync("history", async () =>
    {
        var words = await states.ReadAsync(cancellationToken);
        var (told, untold) = (new List<string>(), new List<string>());
        foreach (var table in tickets.All)
        {
            var source = await histories.SourceOfAsync(table, null, words, cancellationToken);
            if (histories.StreamOf(source, table, words) is not { } stream) untold.Add(table.Name);
            // Where the settings name the source, it must be there.
            else if (await tables.TryReadAsync(stream.Table, stream.Common.TrimEnd('^'), stream.Columns, 1, _ => true, cancellationToken) is null)
                return new("history", false, $"{stream.Table} cannot be read, although CxKit:Accounts:{tables.Account}:History asks for it.");
            else told.Add($"{table.Name} from {stream.Table}");
        }
        return new("history", true, string.Join(' ', new[]
        {
            told.Count == 0 ? "" : $"Changes of hands, states and priority are read: {string.Join(", ", told)}.",
            untold.Count == 0 ? "" : $"Those of {string.Join(", ", untold)} will be unknown: neither {AuditRows.Table} nor {MetricRows.Table} shows any, or the settings say not to read them.",
        }.Where(s => s.Length > 0)));
    });

    private Task<CheckFinding> DeletionsAsync(CancellationToken cancellationToken) => FindAsync($"read {DeletionRows.Table}", async () =>
        await tables.TryReadAsync(DeletionRows.Table, new Condition("tablename", [.. tickets.All.Select(t => t.Name)]).ToString(), _id, 1, _ => true, cancellationToken) switch
        {
            null => new($"read {DeletionRows.Table}", false, $"Deleted tickets are only found when they are looked for once a day, and old ones not at all: {DeletionRows.Table} cannot be read. Give the integration user the right to read it."),
            [] => new($"read {DeletionRows.Table}", true, $"{DeletionRows.Table} shows no row: nothing was deleted, or the integration user lacks the right to read it; then deleted tickets are only found when they are looked for once a day."),
            _ => new($"read {DeletionRows.Table}", true, "Deletions can be read."),
        });

    private Task<CheckFinding> SurveysAsync(CancellationToken cancellationToken) => FindAsync("surveys", async () =>
        await tables.TryReadAsync(SurveyRows.Table, "instance.state=complete", _id, 1, _ => true, cancellationToken) is [_, ..]
            ? new("surveys", true, "The instance's own surveys are in use, and their answers are read.")
            : new("surveys", true, "No answer to a survey of the instance can be read: none is in use, or the integration user lacks a role such as survey_reader."));

    private Task<CheckFinding> StatesAsync(CancellationToken cancellationToken) => FindAsync("states", async () =>
    {
        var unexplained = (await states.ReadAsync(cancellationToken)).Unexplained(tickets.All).Select(s => $"{s.Table}.{s.Value} ({s.Label})").ToList();
        return new("states", true, unexplained.Count == 0
            ? "Every state is understood."
            : $"These states count as open while a ticket is active, and as closed afterwards: {string.Join(", ", unexplained)}. Where that is wrong, set CxKit:Accounts:{tables.Account}:States.");
    });

    /// <summary>A failure is a finding.</summary>
    public static async Task<CheckFinding> FindAsync(string subject, Func<Task<CheckFinding>> examine)
    {
        try
        {
            return await examine();
        }
        catch (HelpdeskException e)
        {
            return new(subject, false, e.Message);
        }
    }
}
