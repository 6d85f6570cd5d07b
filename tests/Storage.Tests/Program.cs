namespace CxKit.Storage.Tests;

/// <summary>The process that a test kills: it commits, decides and rolls up until it is done or dead.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        using var store = Store.Open($"Data Source={arguments[0]}", StoreUse.Own);
        LongRun.Go(store, page => Console.WriteLine(page));
    }
}
