using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

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
