namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>The fields that the account has from the start, and the ids of those that stories fill.</summary>
internal sealed class StandardFields
{
    private static readonly DateTimeOffset _since = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Type, string Title)[] _systems =
    [
        ("subject", "Subject"), ("description", "Description"), ("status", "Status"), ("tickettype", "Type"), ("priority", "Priority"),
        ("group", "Group"), ("assignee", "Assignee"),
    ];

    private static readonly (string Type, string Title)[] _satisfaction =
        [("integer", "CX score"), ("tagger", "CX label"), ("textarea", "CX comment"), ("text", "CX flag"), ("text", "CX invited")];

    private static readonly string[] _labels = ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"];

    private readonly Account _account;
    private readonly Dictionary<string, long> _options = [];

    public StandardFields(Account account, IReadOnlySet<string> missing)
    {
        _account = account;
        foreach (var (type, title) in _systems)
        {
            _account.Put(new Field(_account.NextId(), "ticket_fields", type, title, _since) { IsCustom = false });
        }

        Category = Add("tagger", "Category");
        Service = Add("tagger", "Service");
        Reason = Add("tagger", "Contact reason");
        Change = Add("text", "Caused by change");
        foreach (var (type, title) in _satisfaction.Where(field => !missing.Contains(field.Title)))
        {
            var id = Add(type, title);
            foreach (var label in type == "tagger" ? _labels : [])
            {
                Choose(id, label, "cxkit");
            }
        }

        _account.Put(new TicketForm(_account.NextId(), "Default Ticket Form", [.. _account.Fields.Keys], _since));
    }

    public long Category { get; }

    public long Service { get; }

    public long Reason { get; }

    public long Change { get; }

    /// <summary>The value of a choice, which is added on first mention.</summary>
    public string Choose(long fieldId, string name, string prefix)
    {
        var value = $"{prefix}_{string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}";
        if (_options.TryAdd(value, fieldId))
        {
            var field = _account.Fields[fieldId];
            _account.Put(field with { Options = [.. field.Options, new Option(_account.NextId(), name, value)] });
        }

        return value;
    }

    private long Add(string type, string title)
    {
        var id = _account.NextId();
        _account.Put(new Field(id, "ticket_fields", type, title, _since));
        return id;
    }
}
