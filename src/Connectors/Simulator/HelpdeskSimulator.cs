using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Vendors;

namespace CxKit.Connectors.Simulator;

/// <summary>A helpdesk on 127.0.0.1 that speaks a vendor's REST API, keeps what is written to it, and counts who asked what.</summary>
public sealed class HelpdeskSimulator : IAsyncDisposable
{
    private readonly DeskJournal _journal;
    private readonly LoopbackServer _server;

    private HelpdeskSimulator(SimulatorOptions options, Desk desk, DeskJournal journal, TimeProvider clock, FaultRules faults, LoopbackServer server)
    {
        _journal = journal;
        _server = server;
        Helpdesk = options.Helpdesk;
        Source = options.Desk;
        Identity = desk.Identity;
        LastEventAt = desk.LastEventAt;
        Origin = journal.Origin;
        Clock = clock;
        Faults = faults;
    }

    /// <summary>Where it listens, for instance <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>The desk's clock: it began one day after <see cref="LastEventAt"/> and runs as the wall's does, restarts included.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Whose API it speaks.</summary>
    public SimulatedHelpdesk Helpdesk { get; }

    /// <summary>Where the tickets come from.</summary>
    public DeskSource Source { get; }

    /// <summary>What tells this desk from any other: <c>seed:7</c>, or <c>incidents:</c> and the SHA-256 of the file.</summary>
    public string Identity { get; }

    /// <summary>The time of the last event of the source, UTC.</summary>
    public DateTimeOffset LastEventAt { get; }

    /// <summary>When the journal was begun, on the wall's clock and on the desk's.</summary>
    public SimulatorOrigin Origin { get; }

    /// <summary>What goes wrong at it, as it is told while it runs.</summary>
    public FaultRules Faults { get; }

    /// <summary>Loads the desk, continues its journal and listens.</summary>
    /// <exception cref="ArgumentException">The source of the desk does not go with the helpdesk.</exception>
    /// <exception cref="DeskFileException">The file of the desk cannot be used; nothing was written and nobody listens.</exception>
    /// <exception cref="JournalException">The journal cannot be continued.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HelpdeskSimulator> StartAsync(SimulatorOptions options, TimeProvider wall, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(wall);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Port, ushort.MaxValue);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.JournalPath);

        var desk = Desk.Load(options);
        var journal = DeskJournal.Open(options.JournalPath, desk, wall);
        var server = new LoopbackServer(options.Port, wall);
        try
        {
            var ahead = new WallAhead(journal, wall);
            var clock = new DeskClock(journal, ahead);
            var api = desk.Records.Open(new ApiSurroundings(options, clock, ahead, () => server.Origin));
            var faults = new FaultRules(options.Helpdesk, api.Faults);
            var admin = new AdminPages(options.Helpdesk, desk, journal, clock, new FaultPages(faults), new TicketPages(desk.Records, api, journal));
            var reception = new Reception(api, admin, journal, faults, ahead);
            await server.StartAsync(reception.Answer, ct);
            return new HelpdeskSimulator(options, desk, journal, clock, faults, server);
        }
        catch
        {
            await server.DisposeAsync();
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Stops listening and lets go of the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _journal.Dispose();
    }
}
