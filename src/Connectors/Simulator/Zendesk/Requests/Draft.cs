using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>A ticket that is being changed, and the events of the audit that will tell of it.</summary>
internal sealed class Draft(Ticket ticket, Ledger ledger, long by)
{
    private readonly List<Change> _changes = [];
    private readonly bool _isNew = !ledger.Account.Tickets.ContainsKey(ticket.Id);

    public Ticket Ticket { get; private set; } = ticket;

    /// <summary>Sets a field; one that has the value already leaves no event.</summary>
    public void Set(string field, string? value, string? previous, Func<Ticket, Ticket> change)
    {
        if (value != previous)
        {
            Ticket = change(Ticket);
            _changes.Add(new Change(ledger.Account.NextId(), _isNew ? "Create" : "Change") { Field = field, Value = value, Previous = previous });
        }
    }

    public void Become(string status)
    {
        var previous = Ticket.Status;
        Set("status", status, previous, before => before with { Status = status, Metrics = before.Metrics.Became(status, previous, ledger.Now) });
    }

    public void Assign(long? userId) => Set("assignee_id", $"{userId}", $"{Ticket.AssigneeId}", before => before with
    {
        AssigneeId = userId,
        Metrics = userId is null ? before.Metrics : before.Metrics.Assigned(ledger.Now),
    });

    public void Fill(Field field, string? value)
    {
        var previous = Ticket.Values.GetValueOrDefault(field.Id);
        Set($"{field.Id}", value, previous, before => before with
        {
            Values = value is null
                ? before.Values.Where(pair => pair.Key != field.Id).ToDictionary()
                : new Dictionary<long, string>(before.Values) { [field.Id] = value },

            // The value of a choice is a tag.
            Tags = field.Type is "tagger" or "multiselect" ? [.. before.Tags.Where(tag => tag != previous), .. value is null ? [] : (string[])[value]] : before.Tags,
        });
    }

    public void Tag(IReadOnlyList<string> tags) =>
        Set("tags", string.Join(' ', tags), string.Join(' ', Ticket.Tags), before => before with { Tags = tags });

    public void Say(Comment comment)
    {
        var byAgent = ledger.Account.Users.GetValueOrDefault(comment.Author)?.IsAgent == true && comment.Author != Ticket.RequesterId;
        Ticket = Ticket with { Metrics = Ticket.Metrics.Commented(ledger.Now, comment.IsPublic, byAgent) };
        _changes.Add(new Change(ledger.Account.NextId(), "Comment") { Comment = comment });
    }

    /// <summary>Keeps the ticket, whose stamps move in any case, and the audit, where there is something to tell.</summary>
    public (Ticket Ticket, Audit? Audit) Keep(string via)
    {
        Ticket = Ticket with { UpdatedAt = ledger.Now, Generated = Math.Max(ledger.Now.ToUnixTimeSeconds(), Ticket.Generated) };
        var audit = _changes.Count == 0 ? null : new Audit(ledger.Account.NextId(), Ticket.Id, ledger.Now, by, via, _changes);
        ledger.Put(Ticket);
        if (audit is not null)
        {
            ledger.Put(audit);
        }

        return (Ticket, audit);
    }
}
