using CxKit.Core.Helpdesks;
using CxKit.Core.Tickets;

namespace CxKit.Storage.Tests.Tickets;

/// <summary>The same tickets and facts, in whatever order and pages they come, give the same rows and the same tallies, byte for byte.</summary>
public sealed class ArrivalOrderTests
{
    private static readonly Lazy<IReadOnlyList<string>> _inOrder = new(() => Store(Pieces(), new Random(0)));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_of_arrival_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var pieces = Pieces();
        var shuffled = pieces.ToArray();
        random.Shuffle(shuffled);

        // Two readings of the same thing keep their order: the later one holds.
        foreach (var same in shuffled.GroupBy(p => p.Key).Select(g => new Queue<Piece>(g.OrderBy(p => p.Reading))).ToList())
        {
            for (var i = 0; i < shuffled.Length; i++)
                if (same.Count > 0 && shuffled[i].Key == same.Peek().Key) shuffled[i] = same.Dequeue();
        }

        Store(shuffled, random).Should().Equal(_inOrder.Value);
    }

    [Fact]
    public void The_store_judges_repeats_as_the_core_does()
    {
        using var temp = new TempStore("Europe/Paris");
        Commit(temp, Pieces(), new Random(0));
        var stored = Enumerable.Range(0, 90).Select(i => temp.Store.Tickets.Find(Some.Desk, $"{i}")!).ToList();

        stored.Should().Contain(t => t.EarlierOfSameTrouble > 1);
        stored.Select(Judgement).Should().Equal(Recurrence.Judge(stored).Select(Judgement));

        static (string?, int) Judgement(Ticket ticket) => (ticket.Repeats, ticket.EarlierOfSameTrouble);
    }

    private static IReadOnlyList<string> Store(IReadOnlyList<Piece> pieces, Random random)
    {
        using var temp = new TempStore("Europe/Paris");
        Commit(temp, pieces, random);
        temp.RollUp();
        return temp.Dump();
    }

    private static void Commit(TempStore temp, IReadOnlyList<Piece> pieces, Random random)
    {
        for (var i = 0; i < pieces.Count;)
        {
            var some = pieces.Skip(i).Take(random.Next(1, 12)).ToList();
            i += some.Count;
            temp.Commit(new TicketPage
            {
                Cursor = "cursor",
                Tickets = [.. some.Select(p => p.Ticket).OfType<Ticket>()],
                Events = [.. some.Select(p => p.Event).OfType<TicketEvent>()],
                Slas = [.. some.Select(p => p.Sla).OfType<SlaOutcome>()],
            });
            if (random.Next(4) == 0) temp.Store.Tallies.RollUp(temp.Lease, 3);
        }
    }

    private static List<Piece> Pieces()
    {
        var random = new Random(42);
        var pieces = new List<Piece>();
        for (var i = 0; i < 90; i++)
        {
            // Times lie on a coarse grid, so that ties and distances of exactly thirty days occur.
            Ticket Reading() => Some.Ticket($"{i}", Some.Monday.AddDays(random.Next(0, 9) * 10).AddHours(random.Next(0, 2) * 16), $"r{random.Next(3)}", random.Next(8) == 0 ? null : $"c{random.Next(2)}")
                with
            { Team = $"team {random.Next(3)}" };
            pieces.Add(new($"t{i}", 0, Reading()));
            if (random.Next(2) == 0) pieces.Add(new($"t{i}", 1, Reading().Resolved(Some.Monday.AddDays(random.Next(90)))));
            if (random.Next(3) == 0) pieces.Add(new($"t{i}", 2, Reading()));
            for (var e = random.Next(4); e > 0; e--)
                pieces.Add(new($"e{i}-{e}", 0, Event: Some.Reply($"{i}", $"e{e}", Some.Monday.AddHours(random.Next(100))) with { By = $"agent {e}" }));
            for (var reading = 0; reading < random.Next(3); reading++)
                pieces.Add(new($"s{i}", reading, Sla: Some.Sla($"{i}", (SlaState)random.Next(4))));
        }

        return pieces;
    }

    private sealed record Piece(string Key, int Reading, Ticket? Ticket = null, TicketEvent? Event = null, SlaOutcome? Sla = null);
}
