using System.Diagnostics;
using System.Globalization;
using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Hosting.Figures;
using CxKit.Storage;

namespace CxKit.Benchmarks;

/// <summary>
/// A year's screen from stored tallies: one account, thirty teams, 366 days, SQLite. A process that has just begun opens the store, reads and
/// computes what the dashboard shows of the teams; then the same again, warm.
/// </summary>
internal static class Screen
{
    internal const string Verb = "screen-read";
    private const string Account = "desk";
    private const int Teams = 30;
    private const int Days = 366;
    private static readonly DateOnly _first = new(2024, 1, 1);
    private static readonly string[] _shown = ["csat", "sla", "mttr", "fcr", "reopen", "repeat"];

    internal static async Task PrintAsync(int ticketsPerDay, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("cxkit-screen-");
        try
        {
            var path = Path.Combine(folder.FullName, "cxkit.db");
            await Console.Out.WriteLineAsync(Build(path, ticketsPerDay));
            for (var round = 0; round < rounds; round++)
            {
                using var child = Children.Start(Verb, ("store", path));
                await Console.Out.WriteLineAsync(await child.StandardOutput.ReadLineAsync());
                await child.WaitForExitAsync();
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The child process: what it prints is the measurement.</summary>
    internal static void Read(string path)
    {
        var began = Process.GetCurrentProcess().StartTime;
        var clock = Stopwatch.StartNew();
        using var store = Store.Open($"Data Source={path}", StoreUse.Read);
        var request = new FigureRequest(Account)
        {
            Dimension = Dimension.Team,
            From = _first,
            To = _first.AddDays(Days - 1),
            Metrics = [.. MetricCatalogue.Counted.Where(m => _shown.Contains(m.Id))],
        };
        var cold = Measure(request with { }, store, clock);
        var (whole, cpu) = (DateTime.Now - began, Environment.CpuUsage.TotalTime);
        clock.Restart();
        var warm = Measure(request, store, clock);
        clock.Restart();
        var odd = Measure(request with { From = _first.AddDays(9), To = _first.AddDays(Days - 10) }, store, clock);
        clock.Restart();
        var all = Measure(request with { Metrics = [.. MetricCatalogue.Counted] }, store, clock);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"cold {cold:0.0} ms (process with its start {whole.TotalMilliseconds:0} ms, CPU {cpu.TotalMilliseconds:0} ms) | again {warm:0.0} ms | months cut at both ends {odd:0.0} ms | all counted metrics {all:0.0} ms"));
    }

    private static double Measure(FigureRequest request, Store store, Stopwatch clock)
    {
        var reading = new FigureReader(store).Read(request);
        if (reading.Groups.Count != Teams) throw new InvalidOperationException($"{reading.Groups.Count} teams were read.");
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Build(string path, int ticketsPerDay)
    {
        using var store = Store.Open($"Data Source={path}", StoreUse.Own);
        var start = new DateTimeOffset(_first, default, TimeSpan.Zero);
        store.Accounts.Enable(new AccountSettings { Account = Account, Connector = "Benchmark" }, start);
        var lease = store.Accounts.Acquire(Account, "benchmark");
        var random = new Random(1);
        for (var day = 0; day < Days; day++) Commit(store, lease, random, start.AddDays(day), day, ticketsPerDay);
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var days = store.Tallies.RollUp(lease, int.MaxValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{store.Tickets.Count(Account).All} tickets, {MetricCatalogue.Counted.Count} counted metrics by {Dimension.All.Count} dimensions: {days} days rolled up in {clock.Elapsed.TotalSeconds:0.0} s, CPU {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s; store {new FileInfo(path).Length / 1e6:0} MB");
    }

    private static void Commit(Store store, Lease lease, Random random, DateTimeOffset day, int number, int ticketsPerDay)
    {
        var tickets = Enumerable.Range(0, ticketsPerDay).Select(i => TicketOf(random, $"{number}-{i}", day)).ToList();
        store.Tickets.Commit(lease, new TicketPage
        {
            Cursor = "cursor",
            IsCaughtUp = true,
            Tickets = tickets,
            Slas = [.. tickets.Select(t => new SlaOutcome(t.Id, "sla of " + t.Id) { State = random.Next(10) == 0 ? SlaState.Breached : SlaState.Met })],
        });
        while (store.Surveys.Decide(lease, "survey", 1000, Offer) > 0) { }
        var links = store.Surveys.ReadDue(Account, DateTimeOffset.MaxValue, ticketsPerDay).Select(i => new LinkClaim(i.Id, Guid.NewGuid().ToByteArray())).ToList();
        store.Surveys.Claim(lease, links, day);
        Task.WaitAll(links.Where(_ => random.Next(10) < 3).Select(link => store.Surveys.AnswerAsync(
            new AnswerRequest(link.LinkHash, Question.Csat5.Id, random.Next(1, 6), null, day.AddHours(20), Provenance.Simulated), CancellationToken.None)));
    }

    private static Ticket TicketOf(Random random, string id, DateTimeOffset day)
    {
        var opened = day.AddMinutes(random.Next(600));
        return new Ticket
        {
            Account = Account,
            Id = id,
            Number = id,
            Version = "1",
            OpenedAt = opened,
            State = TicketState.Resolved,
            ResolvedAt = opened.AddSeconds(Math.Exp(9 + (2 * random.NextDouble()))),
            Team = $"team {random.Next(Teams)}",
            Service = $"service {random.Next(20)}",
            Category = $"category {random.Next(12)}",
            Priority = $"{random.Next(1, 5)}",
            Channel = random.Next(2) == 0 ? "portal" : "phone",
            Organisation = $"organisation {random.Next(25)}",
            Requester = new Person($"person {random.Next(3000)}"),
            Reassignments = random.Next(3),
            Reopens = random.Next(20) == 0 ? 1 : 0,
        };
    }

    private static Ruling Offer(Undecided undecided)
    {
        var ticket = undecided.Ticket;
        var decision = new Decision { Account = ticket.Account, TicketId = ticket.Id, Episode = ticket.Episode, SurveyId = "survey", JudgedAt = ticket.JudgedAt };
        return new Ruling(decision, new Invitation
        {
            Id = "of " + ticket.Id,
            Account = ticket.Account,
            TicketId = ticket.Id,
            TicketNumber = ticket.Number,
            Episode = ticket.Episode,
            SurveyId = "survey",
            Attribution = Attribution.Of(ticket),
            DueAt = ticket.JudgedAt,
        });
    }
}
