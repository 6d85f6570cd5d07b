using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests;

/// <summary>Work that can be broken off anywhere and taken up again: pages in order, with decisions and roll-ups between them.</summary>
internal static class LongRun
{
    internal const int Pages = 30;
    internal const int PageSize = 40;

    internal static void Go(Store store, Action<int> told)
    {
        store.Accounts.Enable(TempStore.Settings(Some.Desk), Some.Monday);
        var lease = store.Accounts.Acquire(Some.Desk, "long run");
        for (var page = NextPage(store); page < Pages; page++)
        {
            store.Tickets.Commit(lease, PageOf(page));
            told(page);
            store.Tallies.RollUp(lease, 2);
        }

        while (store.Surveys.Decide(lease, Some.Survey, 200, Some.OfferUnlessAsked) > 0) told(Pages);
        store.Tallies.RollUp(lease, int.MaxValue);
    }

    internal static int NextPage(Store store) =>
        store.Accounts.Find(Some.Desk)?.Cursor is { } cursor ? int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture) + 1 : 0;

    private static TicketPage PageOf(int page)
    {
        var tickets = Enumerable.Range(page * PageSize, PageSize)
            .Select(i => Some.Ticket($"{i}", Some.Monday.AddHours(i * 7 % 2000), $"r{i % 90}", $"c{i % 3}").Resolved())
            .ToList();
        return new TicketPage
        {
            Cursor = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Tickets = tickets,
            Events = [.. tickets.Select(t => Some.Reply(t.Id, at: t.OpenedAt.AddHours(1)))],
            Slas = [.. tickets.Select((t, i) => Some.Sla(t.Id, i % 5 == 0 ? SlaState.Breached : SlaState.Met))],
            IsCaughtUp = page == Pages - 1,
        };
    }
}
