using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads changed issues with their agreements, and with them what changed on them and who wrote to the customer when.</summary>
internal sealed class JiraTickets(JiraCalls calls, Site site, JiraOptions options, TimeProvider time) : ITicketReader
{
    /// <summary>The most issues that a search can be made to show as they are now.</summary>
    private const int MostReconciled = 50;

    private readonly FieldMap _map = new(options.Map);
    private readonly ConcurrentQueue<string> _lately = new();

    public int ReadAtOnce => IssueIntake.AtOnce;

    public async IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var (fields, maker) = await PrepareAsync(cancellationToken);
        var clock = new JqlClock(await site.ZoneAsync(cancellationToken));
        var search = new IssueSearch(calls, isCloud, options.PageSize) { Lately = [.. _lately.Distinct(StringComparer.Ordinal)] };
        var by = new WindowedBy(options.Projects, "updated", i => i.UpdatedAt, fields);
        var changes = new ChangeStream(() => new Windows(search, new IssueIntake(calls, isCloud), clock, by, AskTimeAsync), by.TimeOf, time);
        await foreach (var batch in changes.ReadAsync(at, cancellationToken))
        {
            var read = await MakeAsync(batch.Issues, isCloud, fields, maker, cancellationToken);
            yield return new TicketPage
            {
                Tickets = read.Tickets,
                Events = read.Events,
                Slas = read.Slas,
                Cursor = batch.Cursor.ToString(),
                SeenUntil = batch.SeenUntil,
                IsCaughtUp = batch.IsLast,
            };
        }
    }

    public async Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketIds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticketIds.Count, ReadAtOnce);
        if (ticketIds.Count == 0) return new TicketReading();
        var ids = ticketIds.Select(TicketIds.Checked).Distinct(StringComparer.Ordinal).ToList();
        var isCloud = await site.IsCloudAsync(cancellationToken);
        var (fields, maker) = await PrepareAsync(cancellationToken);
        var found = await new IssueIntake(calls, isCloud).TryReadAsync(ids, fields, cancellationToken);
        var ours = found.Issues.Where(i => options.Projects.Contains(i.ProjectKey, StringComparer.OrdinalIgnoreCase)).ToList();
        Remember(ids);
        var read = await MakeAsync(ours, isCloud, fields, maker, cancellationToken);
        return read with { Gone = [.. ids.Except(ours.Select(i => i.Id), StringComparer.Ordinal).Except(found.Withheld, StringComparer.Ordinal)] };
    }

    private async Task<(IssueFields Fields, TicketMaker Maker)> PrepareAsync(CancellationToken cancellationToken)
    {
        var fields = new IssueFields(await site.FieldsAsync(cancellationToken), _map.Roots, options);
        var turns = new Turns(await site.StatusesAsync(cancellationToken), options);
        var staff = new Staff(await site.OurselvesAsync(cancellationToken), options.AutomationUsers);
        return (fields, new TicketMaker(calls.Account, options, fields, _map, turns, staff));
    }

    private async Task<TicketReading> MakeAsync(
        IReadOnlyList<Issue> issues, bool isCloud, IssueFields fields, TicketMaker maker, CancellationToken cancellationToken)
    {
        var intake = new IssueIntake(calls, isCloud);
        await intake.AddChangesAsync(issues, MappedFields.Watched(options.Map, fields.Catalogue), cancellationToken);
        if (options.Comments) await intake.AddCommentsAsync(issues, cancellationToken);
        return maker.Make(issues);
    }

    // A search whose index lags behind would bring an older version after the one that was just read.
    private void Remember(IEnumerable<string> ids)
    {
        foreach (var id in ids) _lately.Enqueue(id);
        while (_lately.Count > MostReconciled) _lately.TryDequeue(out _);
    }

    private async Task<DateTimeOffset> AskTimeAsync(CancellationToken cancellationToken) => (await site.ServerAsync(cancellationToken)).Time ?? time.GetUtcNow();
}
