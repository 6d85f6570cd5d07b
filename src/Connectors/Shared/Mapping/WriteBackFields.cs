namespace CxKit.Connectors;

/// <summary>The fields of a ticket that CxKit writes, as the helpdesk names them: <c>CxKit:Accounts:{account}:WriteBack</c>; what is not named is not written.</summary>
public sealed class WriteBackFields
{
    /// <summary>The field of the customer's score.</summary>
    public string? Score { get; set; }

    /// <summary>The field of the score in a word.</summary>
    public string? Label { get; set; }

    /// <summary>The field of the customer's words.</summary>
    public string? Comment { get; set; }

    /// <summary>The field of what to know before speaking to the customer.</summary>
    public string? Flag { get; set; }

    /// <summary>The field of the invitation's id; without it no invitations are posted.</summary>
    public string? Invited { get; set; }

    /// <summary>Which option of the label's field stands for a label, where it is a list whose options are not called as the labels are.</summary>
    public IReadOnlyDictionary<string, string> Options { get; set; } = new Dictionary<string, string>();

    /// <summary>Whether anything is written beside the mark of an invitation.</summary>
    public bool HasSatisfaction => Named().Any(f => f.Setting != nameof(Invited));

    /// <summary>The fields that are named, each with its setting.</summary>
    public IEnumerable<(string Setting, string Field)> Named() =>
        new (string Setting, string? Field)[]
        {
            (nameof(Score), Score), (nameof(Label), Label), (nameof(Comment), Comment), (nameof(Flag), Flag), (nameof(Invited), Invited),
        }.Where(f => !string.IsNullOrEmpty(f.Field)).Select(f => (f.Setting, f.Field!));

    /// <summary>What is wrong with the names, each fault naming its path below <paramref name="path"/>.</summary>
    public IEnumerable<string> FaultsAt(string path) =>
        from shared in Named().GroupBy(f => f.Field, f => f.Setting)
        where shared.Count() > 1
        select $"{path}:{string.Join(" and ", shared)} name the same field.";
}
