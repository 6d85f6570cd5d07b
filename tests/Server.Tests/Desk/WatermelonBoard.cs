namespace CxKit.Server.Tests.Desk;

/// <summary>A server over a desk with one of each team, for tests that only look.</summary>
public sealed class WatermelonBoard : IAsyncLifetime
{
    private TestDesk? _desk;

    internal PagesServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _desk = await SomeDesks.OneOfEachAsync();
        Server = await PagesServer.StartAsync(_desk);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _desk?.Dispose();
    }
}
