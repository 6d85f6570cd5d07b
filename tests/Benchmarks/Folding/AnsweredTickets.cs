using System.Buffers.Text;

namespace CxKit.Benchmarks.Folding;

/// <summary>A table of tickets and what was answered, a column an array; <see cref="Absent"/> where there is no answer or no resolution.</summary>
internal sealed record AnsweredTickets(int GroupCount, int[] Groups, sbyte[] Csat, sbyte[] Nps, sbyte[] Ces, int[] Seconds)
{
    internal const sbyte Absent = -1;

    // 30 services, 20 teams, 104 weeks.
    private const int Cells = 30 * 20 * 104;

    public static AnsweredTickets Of(int rows, int seed)
    {
#pragma warning disable CA5394 // Drawn again alike, not hidden from anyone.
        var draw = new Random(seed);
        sbyte Score(double unanswered, int lowest, int highest) => draw.NextDouble() < unanswered ? Absent : (sbyte)draw.Next(lowest, highest + 1);
        // Log-normal: half are resolved within six hours, one in ten takes longer than 28.
        int Duration() => draw.NextDouble() < 0.1
            ? Absent
            : (int)Math.Exp(Math.Log(6 * 3600) + (1.2 * Math.Sqrt(-2 * Math.Log(1 - draw.NextDouble())) * Math.Cos(2 * Math.PI * draw.NextDouble())));

        var tickets = new AnsweredTickets(Cells, new int[rows], new sbyte[rows], new sbyte[rows], new sbyte[rows], new int[rows]);
        for (var row = 0; row < rows; row++)
        {
            tickets.Groups[row] = draw.Next(Cells);
            tickets.Csat[row] = Score(0.3, 1, 5);
            tickets.Nps[row] = Score(0.2, 0, 10);
            tickets.Ces[row] = Score(0.2, 1, 7);
            tickets.Seconds[row] = Duration();
        }
#pragma warning restore CA5394
        return tickets;
    }

    /// <summary>Writes the table for another program: comma-separated, with a line of names, nothing where there is no number.</summary>
    public void Write(string path)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        file.Write("grp,csat,nps,ces,seconds\n"u8);
        Span<byte> line = stackalloc byte[64];
        for (var row = 0; row < Groups.Length; row++)
        {
            var length = 0;
            ReadOnlySpan<int> numbers = [Groups[row], Csat[row], Nps[row], Ces[row], Seconds[row]];
            foreach (var number in numbers)
            {
                var digits = 0;
                if (number != Absent) Utf8Formatter.TryFormat(number, line[length..], out digits);
                length += digits;
                line[length++] = (byte)',';
            }

            line[length - 1] = (byte)'\n';
            file.Write(line[..length]);
        }
    }
}
