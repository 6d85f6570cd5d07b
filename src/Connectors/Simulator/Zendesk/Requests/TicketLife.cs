using CxKit.Connectors.Simulator.Vendors;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>What people at the desk do with a ticket, not through the API.</summary>
internal sealed class TicketLife(Account account)
{
    public void Happen(Ticket ticket, Happening what, Ledger ledger)
    {
        if (what.Event == HappeningKind.Vanish)
        {
            // Its place in the export stays as it was: who has read so far never hears of it.
            ledger.Put(ticket with { Status = "deleted" });
            return;
        }

        var by = what.By switch
        {
            Happening.Requester => ticket.RequesterId,
            { } login => account.ByLogin(login)?.Id ?? Audit.System,
            null => ticket.AssigneeId ?? Audit.System,
        };
        var draft = new Draft(ticket, ledger, by);
        switch (what.Event)
        {
            case HappeningKind.Comment:
                draft.Say(new Comment(by, what.Text, IsPublic: true));
                break;
            case HappeningKind.Solve:
                draft.Become("solved");
                break;
            case HappeningKind.Close:
                draft.Become("closed");
                break;
            case HappeningKind.Reopen:
                draft.Become("open");
                break;
            case HappeningKind.Delete:
                draft.Become("deleted");
                break;
            case HappeningKind.Assign:
                draft.Assign(what.By is null ? account.Users.Values.FirstOrDefault(user => user.Role == "agent" && user.Id != ticket.AssigneeId)?.Id : by);
                break;
        }

        draft.Keep("Web form");
        Clock(ticket, what.Event, ledger);
    }

    // The resolution's clock stops when a ticket is solved and starts again when it is reopened.
    private void Clock(Ticket ticket, HappeningKind what, Ledger ledger)
    {
        if (what is HappeningKind.Solve or HappeningKind.Reopen)
        {
            var instance = 1 + (what == HappeningKind.Reopen ? ticket.Metrics.Reopens + 1 : ticket.Metrics.Reopens);
            var moment = new MetricEvent(account.NextId(), ticket.Id, "resolution_time", instance, what == HappeningKind.Solve ? "fulfill" : "activate", ledger.Now);
            ledger.Put(moment, $"{moment.Id}");
        }
    }
}
