namespace CxKit.Core.Metrics;

/// <summary>The sets that a derived metric takes.</summary>
[Flags]
public enum Needs
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Tickets.</summary>
    Tickets = 1,

    /// <summary>Answers.</summary>
    Answers = 2,

    /// <summary>Telephone calls.</summary>
    Calls = 4,

    /// <summary>Staff.</summary>
    Staff = 8,

    /// <summary>Customers, as the sales side knows them.</summary>
    Customers = 16,
}
