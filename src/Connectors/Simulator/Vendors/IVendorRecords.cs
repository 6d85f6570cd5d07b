using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Vendors;

/// <summary>All that one vendor's helpdesk holds, as the house around it sees it: the journal, the admin pages, the teller of stories.</summary>
internal interface IVendorRecords
{
    /// <summary>How many tickets there are.</summary>
    int Tickets { get; }

    /// <summary>Begins to enter people and stories; asked once, before anybody reads.</summary>
    IStoryRegister Register();

    /// <summary>Puts the API in front of the records.</summary>
    IVendorApi Open(ApiSurroundings around);

    /// <summary>Takes what a request wrote, now or before the last start.</summary>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    void Take(RowWrite write);

    /// <summary>The public comment that a write adds; null where it adds none.</summary>
    SpokenComment? CommentIn(RowWrite write);

    /// <summary>What people call a ticket; empty where there is none.</summary>
    string NumberOf(string ticketId);

    /// <summary>What is true of each ticket, the deleted ones that are remembered included.</summary>
    IEnumerable<TicketTruth> Truths();

    /// <summary>What customers live on the tickets that are there.</summary>
    IEnumerable<LivedTicket> Lives();
}
