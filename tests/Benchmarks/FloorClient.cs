namespace CxKit.Benchmarks;

/// <summary>A client written for nothing but speed, which asks what the connector asked and keeps almost nothing: the physical limit.</summary>
internal static class FloorClient
{
    /// <summary>Asks once more, request by request; says how many tickets came.</summary>
    public static async Task<int> PullAsync(TicketList tickets, IReadOnlyList<LoggedRequest> requests)
    {
        using var reader = new FloorReader(tickets);
        await Replay.SendAsync(requests, async (response, logged) =>
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            await reader.ReadAsync(body, logged.Address.AbsolutePath.Contains(tickets.Path, StringComparison.Ordinal));
        });
        return reader.Count;
    }
}
