using System.Diagnostics;
using System.Globalization;

namespace CxKit.Benchmarks.Folding;

/// <summary>
/// Another program with the same table: it is started with the file's path, says a line once it has loaded it, and answers each line that it is
/// sent with the seconds of CPU that its query took and the sums of the same figures.
/// </summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _file;

    private Peer(Process process, string file) => (_process, _file) = (process, file);

    public static async Task<Peer> StartAsync(string command, AnsweredTickets tickets)
    {
        var file = Path.Combine(Path.GetTempPath(), $"cxkit-fold-{Guid.NewGuid():N}.csv");
        tickets.Write(file);
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], [.. words.Skip(1), file]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var peer = new Peer(Process.Start(start)!, file);
        await peer.LineAsync();
        return peer;
    }

    public async Task<(double Seconds, IReadOnlyList<double> Sums)> FoldAsync()
    {
        await _process.StandardInput.WriteLineAsync("fold");
        double[] numbers = [.. (await LineAsync()).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        return (numbers[0], numbers[1..]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_file);
    }

    private async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The other program ended.");
}
