using System.Net.Http.Json;

namespace CxKit.Benchmarks;

/// <summary>The simulated desk's clock, seen from another process: it runs as the wall's does, from another origin.</summary>
internal sealed class DeskTime(TimeSpan ahead) : TimeProvider
{
    public static async Task<DeskTime> OfAsync(Uri simulator)
    {
        using var admin = new HttpClient { BaseAddress = simulator };
        var desk = await admin.GetFromJsonAsync<Desk>("simulator/desk");
        return new DeskTime(desk!.Now - System.GetUtcNow());
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    private sealed record Desk(DateTimeOffset Now);
}
