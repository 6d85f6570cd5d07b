using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>Pages that a helpdesk hands out, each with its cursor.</summary>
internal sealed class FakeReader : ITicketReader
{
    public List<TicketPage> Pages { get; } = [];

    /// <summary>Where each reading began.</summary>
    public List<string?> Cursors { get; } = [];

    /// <summary>What happens instead of the page with this cursor.</summary>
    public (string Cursor, Exception Failure)? Fails { get; set; }

    /// <summary>What happens just before a page is handed out.</summary>
    public Action<TicketPage> BeforePage { get; set; } = _ => { };

    /// <summary>What the helpdesk holds by id; any other id is gone.</summary>
    public Dictionary<string, Ticket> Held { get; } = [];

    public int ReadAtOnce { get; set; } = 2;

    public Task<TicketReading> ReadAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) => Task.FromResult(new TicketReading
    {
        Tickets = [.. ticketIds.Where(Held.ContainsKey).Select(id => Held[id])],
        Gone = [.. ticketIds.Where(id => !Held.ContainsKey(id))],
    });

    public async IAsyncEnumerable<TicketPage> ReadChangedSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Cursors.Add(cursor);
        foreach (var page in Pages.Skip(Pages.FindIndex(p => p.Cursor == cursor) + 1).ToList())
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            if (Fails is { } fails && fails.Cursor == page.Cursor) throw fails.Failure;
            BeforePage(page);
            yield return page;
        }
    }
}
