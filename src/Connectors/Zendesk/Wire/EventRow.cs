namespace CxKit.Connectors.Zendesk;

/// <summary>An update of a ticket, with all that happened in it.</summary>
internal sealed class EventRow : IExportRow
{
    /// <summary>Who the helpdesk itself is, as an author.</summary>
    public const long System = -1;

    public long Id { get; set; }

    public long Ticket { get; set; }

    public DateTimeOffset At { get; set; }

    public long? By { get; set; }

    public bool IsAutomatic { get; set; }

    public List<EventPart> Parts { get; } = [];
}

/// <summary>One thing that happened in an update.</summary>
internal sealed class EventPart
{
    public long? Id { get; set; }

    /// <summary><c>Change</c>, <c>Create</c>, <c>Comment</c> or what does not matter.</summary>
    public string? Type { get; set; }

    /// <summary>The field that changed, if it is one that matters.</summary>
    public string? Field { get; set; }

    public string? To { get; set; }

    public string? From { get; set; }

    public bool? HasComment { get; set; }

    public bool? IsPublic { get; set; }

    public long? Author { get; set; }

    /// <summary>Whether a machine did it, where the part says by which way it came.</summary>
    public bool? IsAutomatic { get; set; }
}
