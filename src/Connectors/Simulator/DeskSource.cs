namespace CxKit.Connectors.Simulator;

/// <summary>Where the tickets of a simulated desk come from.</summary>
public abstract record DeskSource
{
    private DeskSource()
    {
    }

    /// <summary>A desk invented from a number: the same number gives the same desk, everywhere.</summary>
    /// <param name="Seed">The number.</param>
    public sealed record FromSeed(int Seed) : DeskSource;

    /// <summary>A desk of so many tickets, for load: the same lives, replies and service levels as <see cref="FromSeed"/>, without its planted teams' shares.</summary>
    /// <param name="Tickets">How many tickets, at least 1; 200,000 take about a gigabyte.</param>
    /// <param name="Seed">The number from which it is invented.</param>
    public sealed record OfSize(int Tickets, int Seed) : DeskSource;

    /// <summary>A desk read from a ServiceNow incident audit log, CSV or gzipped CSV (its name then ends in <c>.gz</c>).</summary>
    /// <param name="Path">The file, relative to the current directory or absolute.</param>
    public sealed record FromIncidents(string Path) : DeskSource;
}
