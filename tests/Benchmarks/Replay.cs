using System.Net;

namespace CxKit.Benchmarks;

/// <summary>Asks what the connector asked, request by request.</summary>
internal static class Replay
{
    public static async Task SendAsync(IReadOnlyList<LoggedRequest> requests, Func<HttpResponseMessage, LoggedRequest, Task> read)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip, UseCookies = false, AllowAutoRedirect = false });
        foreach (var logged in requests)
        {
            using var request = logged.Again();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await read(response, logged);
        }
    }
}
