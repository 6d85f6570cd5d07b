using System.Text;

namespace CxKit.Benchmarks;

/// <summary>Where tickets lie on a vendor's pages.</summary>
/// <param name="Path">What the path of the pages contains.</param>
/// <param name="Name">The list, on the page's first level.</param>
/// <param name="Fields">The fields that are read, the ticket's id first.</param>
internal sealed record TicketList(string Path, string Name, WireField[] Fields)
{
    public byte[] NameOnTheWire { get; } = Encoding.UTF8.GetBytes(Name);
}

/// <summary>A field, or an object whose <c>name</c> or <c>value</c> is read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How deep it lies; a ticket's own fields lie at 3.</param>
/// <param name="IsTime">Whether it is a time, in UTC.</param>
internal sealed record WireField(string Name, int Depth, bool IsTime = false)
{
    public byte[] NameOnTheWire { get; } = Encoding.UTF8.GetBytes(Name);
}
