using System.Globalization;
using CxKit.Server.Commands;
using CxKit.Storage;

namespace CxKit.Server.Demo;

/// <summary>What a demo's store remembers of how it was made, so that a later run is the same demo.</summary>
internal sealed class DemoMemory(Store store, DemoPlace place)
{
    private const string Desk = "demo.desk", Seed = "demo.seed", Share = "demo.share", Wall = "demo.wall-origin", Clock = "demo.clock-origin", Elsewhere = "demo.elsewhere";

    /// <summary>Refuses, before anything is started, a store that cannot be gone on with.</summary>
    internal void RefuseStrangers(DemoPlan plan)
    {
        if (store.Notes.Find(Desk) is null)
        {
            if (store.Accounts.All().Count > 0) throw new CommandException($"{place.Store} is not a demo's store: it holds accounts already. Give --store another path.");
            return;
        }

        Compare("seed", store.Notes.Find(Seed), plan.SeedText);
        Compare("share of answers", store.Notes.Find(Share), plan.ShareText);
        if (plan.At is null && store.Notes.Find(Elsewhere) == "no" && !File.Exists(place.Helpdesk))
            throw new CommandException($"{place.Helpdesk} is gone: the store {place.Store} cannot go on without its helpdesk. Remove the store too, or give --store another path.");
    }

    /// <summary>Remembers how the demo was made, in one transaction; a store made from another desk is refused.</summary>
    /// <returns>The demo's clock.</returns>
    internal DemoClock Enter(DemoPlan plan, DemoDesk desk)
    {
        if (store.Notes.Find(Desk) is { } known)
        {
            if (known != desk.Identity) throw new CommandException($"The store {place.Store} was made from another desk or file ({known}, not {desk.Identity}). Give --store another path.");
            if (Moment(Wall) != desk.WallOrigin) throw new CommandException($"The store {place.Store} was made with another helpdesk of the same content. Go on with that one, or give --store another path.");
        }
        else
        {
            if (desk.KnowsUs) throw new CommandException($"The helpdesk at {desk.Address} was already written to by a demo whose store is not {place.Store}. Give --store that store, or begin with a new journal.");
            store.Notes.Write(new Dictionary<string, string>
            {
                [Desk] = desk.Identity,
                [Seed] = plan.SeedText,
                [Share] = plan.ShareText,
                [Wall] = desk.WallOrigin.ToString("O", CultureInfo.InvariantCulture),
                [Clock] = desk.DeskOrigin.ToString("O", CultureInfo.InvariantCulture),
                [Elsewhere] = plan.At is null ? "no" : "yes",
            });
        }

        return new DemoClock(Moment(Wall), Moment(Clock));
    }

    private DateTimeOffset Moment(string note) => DateTimeOffset.Parse(store.Notes.Find(note)!, CultureInfo.InvariantCulture);

    private void Compare(string what, string? known, string now)
    {
        if (known != now) throw new CommandException($"The store {place.Store} was made with another {what} ({known}, not {now}). Give --store another path.");
    }
}
