using System.Globalization;
using CxKit.Server.Commands;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>What a demo's store remembers of how it was made, so that a later run is the same demo.</summary>
internal sealed class DemoMemory(Store store, DemoPlace place)
{
    private const string Desks = "demo.desks", Share = "demo.share", Clock = "demo.clock-origin", ClockWall = "demo.clock-wall", Elsewhere = "demo.elsewhere";

    /// <summary>Refuses, before anything is started, a store that cannot be gone on with.</summary>
    internal void RefuseStrangers(DemoPlan plan)
    {
        if (store.Notes.Find(Desks) is null)
        {
            if (store.Accounts.All().Count > 0) throw new CommandException($"{place.Store} is not a demo's store: it holds accounts already. Give --store another path.");
            return;
        }

        Compare("seed", store.Notes.Find(Desks), DesksOf(plan));
        Compare("share of answers", store.Notes.Find(Share), plan.ShareText);
        if (plan.At is not null || store.Notes.Find(Elsewhere) != "no") return;
        if (plan.Accounts.FirstOrDefault(a => !File.Exists(place.Helpdesk(a))) is { } lost)
            throw new CommandException($"{place.Helpdesk(lost)} is gone: the store {place.Store} cannot go on without its helpdesk. Remove the store too, or give --store another path.");
    }

    /// <summary>Remembers how the demo was made, in one transaction; a store made from another desk is refused.</summary>
    /// <returns>The demo's clock.</returns>
    internal DemoClock Enter(DemoPlan plan, IReadOnlyList<DemoDesk> desks)
    {
        if (store.Notes.Find(Desks) is not null) desks.ToList().ForEach(RefuseAnother);
        else Begin(plan, desks);
        return new DemoClock(Moment(ClockWall), Moment(Clock));
    }

    private void RefuseAnother(DemoDesk desk)
    {
        var known = store.Notes.Find(SourceOf(desk));
        if (known != desk.Identity) throw new CommandException($"The store {place.Store} was made from another desk or file ({known}, not {desk.Identity}). Give --store another path.");
        if (Moment(WallOf(desk)) != desk.WallOrigin) throw new CommandException($"The store {place.Store} was made with another helpdesk of the same content. Go on with that one, or give --store another path.");
    }

    private void Begin(DemoPlan plan, IReadOnlyList<DemoDesk> desks)
    {
        if (desks.FirstOrDefault(d => d.KnowsUs) is { } known)
            throw new CommandException($"The helpdesk at {known.Address} was already written to by a demo whose store is not {place.Store}. Give --store that store, or begin with a new journal.");
        var notes = new Dictionary<string, string>
        {
            [Desks] = DesksOf(plan),
            [Share] = plan.ShareText,
            [Elsewhere] = plan.At is null ? "no" : "yes",
            // One host has one clock; its helpdesks began within moments of each other.
            [ClockWall] = Text(desks[0].WallOrigin),
            [Clock] = Text(desks[0].DeskOrigin),
        };
        foreach (var desk in desks) (notes[SourceOf(desk)], notes[WallOf(desk)]) = (desk.Identity, Text(desk.WallOrigin));
        store.Notes.Write(notes);
    }

    private static string DesksOf(DemoPlan plan) =>
        string.Join(", ", plan.Accounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Helpdesk} {a.Seed}")));

    private static string SourceOf(DemoDesk desk) => $"demo.{desk.Account.Name}.source";

    private static string WallOf(DemoDesk desk) => $"demo.{desk.Account.Name}.wall-origin";

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private DateTimeOffset Moment(string note) => DateTimeOffset.Parse(store.Notes.Find(note)!, CultureInfo.InvariantCulture);

    private void Compare(string what, string? known, string now)
    {
        if (known != now) throw new CommandException($"The store {place.Store} was made with another {what} ({known}, not {now}). Give --store another path.");
    }
}
