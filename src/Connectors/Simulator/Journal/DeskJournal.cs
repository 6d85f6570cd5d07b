using CxKit.Connectors.Simulator.Desks;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>What happened to a desk since it was loaded: on disk, in its tables, and in the counters.</summary>
internal sealed class DeskJournal : IDisposable
{
    private readonly JournalFile _file;

    private DeskJournal(string path, Desk desk, TimeProvider wall)
    {
        Comments = new(desk.Records);
        var fresh = new JournalHead(desk.Identity, wall.GetUtcNow(), desk.LastEventAt.AddDays(1));
        _file = JournalFile.Open(path, fresh, entry =>
        {
            foreach (var write in entry.Writes ?? [])
            {
                desk.Records.Take(write);
            }

            Count(entry);
        });
        Origin = new(_file.Head.WallAt, _file.Head.DeskAt);
    }

    /// <summary>When this journal was begun.</summary>
    public SimulatorOrigin Origin { get; }

    /// <summary>By how much the clocks were moved ahead since then.</summary>
    public TimeSpan Ahead { get; private set; }

    public RequestCounters Counters { get; } = new();

    public SpokenComments Comments { get; }

    /// <summary>Continues the journal of this desk, or begins it.</summary>
    public static DeskJournal Open(string path, Desk desk, TimeProvider wall) => new(path, desk, wall);

    /// <summary>Keeps what a request did to the tables, and counts it.</summary>
    public void Note(JournalEntry entry)
    {
        _file.Append(entry);
        Count(entry);
    }

    public void Dispose() => _file.Dispose();

    private void Count(JournalEntry entry)
    {
        Counters.Take(entry);
        Comments.Take(entry);
        Ahead += TimeSpan.FromSeconds(entry.Advanced ?? 0);
    }
}
