using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CxKit.Connectors.Tests.Doubles;

/// <summary>The other end of a socket, without a library in between: keeps what it was sent as it came, byte for byte.</summary>
internal sealed class BareServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public BareServer() => _listener.Start();

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>Takes one request and answers it; <paramref name="answered"/> holds the line open until the client has done with it.</summary>
    public async Task<string> HearAsync(string answer, Task answered)
    {
        using var line = await _listener.AcceptTcpClientAsync();
        var request = await ReadAsync(line.GetStream());
        await line.GetStream().WriteAsync(Encoding.UTF8.GetBytes(answer));
        await answered;
        return request;
    }

    public void Dispose() => _listener.Dispose();

    private static async Task<string> ReadAsync(NetworkStream line)
    {
        var buffer = new byte[16 * 1024];
        var heard = "";
        while (!IsWhole(heard))
        {
            var count = await line.ReadAsync(buffer);
            if (count == 0) throw new IOException("The request broke off.");
            heard += Encoding.Latin1.GetString(buffer, 0, count);
        }
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(heard));
    }

    private static bool IsWhole(string heard)
    {
        const string Length = "\r\nContent-Length: ";
        var end = heard.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var at = heard.IndexOf(Length, 0, end, StringComparison.Ordinal);
        var body = at < 0 ? 0 : int.Parse(heard[(at + Length.Length)..end].Split("\r\n")[0], CultureInfo.InvariantCulture);
        return heard.Length == end + 4 + body;
    }
}
