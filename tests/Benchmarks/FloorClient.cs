using System.Net;

namespace CxKit.Benchmarks;

/// <summary>A client written for nothing but speed, which asks what the connector asked and keeps almost nothing: the physical limit.</summary>
internal static class FloorClient
{
    /// <summary>Asks once more, request by request; says how many tickets came.</summary>
    public static async Task<int> PullAsync(TicketList tickets, IReadOnlyList<LoggedRequest> requests)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.GZip, UseCookies = false, AllowAutoRedirect = false });
        using var reader = new FloorReader(tickets);
        foreach (var logged in requests)
        {
            using var request = logged.Again();
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync();
            await reader.ReadAsync(body, logged.Address.AbsolutePath.Contains(tickets.Path, StringComparison.Ordinal));
        }
        return reader.Count;
    }
}
