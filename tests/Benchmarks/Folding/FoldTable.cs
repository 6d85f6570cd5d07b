using System.Globalization;
using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using System.Diagnostics;
namespace CxKit.Benchmarks.Folding;

internal static class FoldTable
{
    public static async Task PrintAsync(int rows, int rounds)
    {
        var t = AnsweredTickets.Of(rows, 4);
        var mttr = MetricCatalogue.Counted.Single(m => m.Id == "mttr");
        var csat = MetricCatalogue.Counted.Single(m => m.Id == "csat");
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var alloc = GC.GetTotalAllocatedBytes(true);
            var c0 = Environment.CpuUsage.TotalTime;
            var last = c0; var text = "";
            void Lap(string name) { var now = Environment.CpuUsage.TotalTime; text += $" {name} {(now - last).TotalMilliseconds:0}"; last = now; }
            var fold = Fold.By(t.Groups, t.GroupCount); Lap("by");
            var a = Tallies(() => csat.Empty(), t.GroupCount); var b = Tallies(() => new ScoreTally(Question.Nps), t.GroupCount); var c = Tallies(() => new ScoreTally(Question.Ces7), t.GroupCount); var d = Tallies(() => mttr.Empty(), t.GroupCount); Lap("empty");
            fold.Into(a, t.Csat, AnsweredTickets.Absent); Lap("csat");
            fold.Into(b, t.Nps, AnsweredTickets.Absent); Lap("nps");
            fold.Into(c, t.Ces, AnsweredTickets.Absent); Lap("ces");
            fold.Into(d, t.Seconds, AnsweredTickets.Absent); Lap("mttr");
            var figures = new List<IReadOnlyList<Figure>>[4];
            for (var i = 0; i < 3; i++) { figures[i] = [.. new[] { a, b, c }[i].Select(x => csat.Compute(x))]; Lap("figures"); }
            figures[3] = [.. d.Select(x => mttr.Compute(x))]; Lap("figures");
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{(Environment.CpuUsage.TotalTime - c0).TotalMilliseconds:0} ms, {(GC.GetTotalAllocatedBytes(true) - alloc) / 1e6:0} MB, gc {GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}:{text}"));
            GC.KeepAlive(figures);
        }
    }
    private static Tally[] Tallies(Func<Tally> empty, int n) { var r = new Tally[n]; for (var i = 0; i < n; i++) r[i] = empty(); return r; }
}
