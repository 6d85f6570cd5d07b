using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Examines an account: is it let in, what may it read, are the columns there, do the clocks agree.</summary>
internal sealed class ServiceNowCheck(Tables tables, WriteBackColumns columns, Ourselves ourselves, ServiceNowOptions options, TimeProvider time) : IHelpdeskCheck
{
    private static readonly Columns _id = new("sys_id");
    private static readonly TimeSpan _skewAllowed = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<CheckFinding>();
        TimeSpan? skew = null;
        bool incidents;
        try
        {
            incidents = await CanReadAsync(TicketTable.Incident, "", cancellationToken, r => skew = time.GetUtcNow() - r.Headers.Date);
        }
        catch (HelpdeskException e)
        {
            return [new(e.IsTransient ? "connection" : "credentials", false, e.Message)];
        }

        findings.Add(new("credentials", true, "The helpdesk lets CxKit in."));
        findings.Add(incidents
            ? new($"read {TicketTable.Incident}", true, "Incidents can be read.")
            : new($"read {TicketTable.Incident}", false, "No incident can be read: there is none, or the integration user lacks a role such as sn_incident_read."));
        findings.Add(await RightAsync(SlaRows.Table, "", "Agreements", cancellationToken));
        findings.Add(options.Journal
            ? await RightAsync(JournalRows.Table, "name=incident^element=comments", "Replies", cancellationToken)
            : new($"read {JournalRows.Table}", true, "Replies will be unknown: the settings say not to read them."));
        if (options.Journal) findings.Add(await LoginNameAsync(cancellationToken));
        findings.AddRange(await ColumnsAsync(cancellationToken));
        if (skew is { } by) findings.Add(Clock(by));
        return findings;
    }

    // A table without rows and one that may not be read look the same; CxKit works without these facts, and says so.
    private async Task<CheckFinding> RightAsync(string table, string query, string facts, CancellationToken cancellationToken)
    {
        try
        {
            return new($"read {table}", true, await CanReadAsync(table, query, cancellationToken)
                ? $"{facts} can be read."
                : $"{facts} will be unknown: {table} shows no row. If it should, the integration user lacks the right to read it.");
        }
        catch (HelpdeskException e)
        {
            return new($"read {table}", false, e.Message);
        }
    }

    private async Task<CheckFinding> LoginNameAsync(CancellationToken cancellationToken)
    {
        try
        {
            return new("login name", true, $"CxKit writes as {await ourselves.LoginNameAsync(cancellationToken)}.");
        }
        catch (HelpdeskException e)
        {
            return new("login name", false, e.Message);
        }
    }

    private async Task<IEnumerable<CheckFinding>> ColumnsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await columns.FindMissingAsync(cancellationToken) switch
            {
                null => [new("columns", false, "The dictionary (sys_dictionary) cannot be read, so that missing columns would not be noticed.")],
                [] => [new("columns", true, "Every column that the settings name is there.")],
                var missing => missing.Select(m => new CheckFinding("columns", false, columns.Says(m))),
            };
        }
        catch (HelpdeskException e)
        {
            return [new("columns", false, e.Message)];
        }
    }

    private async Task<bool> CanReadAsync(string table, string query, CancellationToken cancellationToken, Action<HttpResponseMessage>? answered = null) =>
        (await tables.ReadAsync(table, query, _id, 1, _ => true, cancellationToken, answered)).Count > 0;

    private static CheckFinding Clock(TimeSpan by) => new(
        "clock", by.Duration() <= _skewAllowed,
        by.Duration() <= _skewAllowed ? "The clocks agree." : $"The helpdesk's clock differs from this one by {by.Duration():d\\.hh\\:mm\\:ss}.");
}
