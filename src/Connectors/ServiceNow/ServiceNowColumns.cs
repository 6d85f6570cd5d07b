namespace CxKit.Connectors.ServiceNow;

/// <summary>Columns of <c>incident</c> that CxKit writes: <c>CxKit:Accounts:{account}:WriteBack</c>.</summary>
public sealed class ServiceNowColumns
{
    /// <summary>The column of the customer's score.</summary>
    public string? Score { get; set; }

    /// <summary>The column of the score in a word.</summary>
    public string? Label { get; set; }

    /// <summary>The column of the customer's words.</summary>
    public string? Comment { get; set; }

    /// <summary>The column of what to know before speaking to the customer.</summary>
    public string? Flag { get; set; }

    /// <summary>The column of the invitation's id; without it no invitations are posted.</summary>
    public string? Invited { get; set; }

    /// <summary>The columns that are named, each with its setting.</summary>
    internal IEnumerable<(string Setting, string Column)> Named() =>
        new (string Setting, string? Column)[]
        {
            (nameof(Score), Score), (nameof(Label), Label), (nameof(Comment), Comment), (nameof(Flag), Flag), (nameof(Invited), Invited),
        }.Where(c => !string.IsNullOrEmpty(c.Column)).Select(c => (c.Setting, c.Column!));
}
