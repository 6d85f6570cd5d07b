using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>The fields that the settings name, by id or by title, looked up in the account before anything is written.</summary>
internal sealed class MappedFields(string account, FieldList list, WriteBackFields writeBack, TimeProvider time)
{
    /// <summary>How long the fields are taken to be as they were: options are added now and then.</summary>
    private static readonly TimeSpan _age = TimeSpan.FromHours(1);

    private (DateTimeOffset ReadAt, IReadOnlyDictionary<string, TicketField> Fields)? _known;

    /// <summary>Each field by its setting.</summary>
    /// <exception cref="HelpdeskException">One is missing, ambiguous or of no use.</exception>
    public async Task<IReadOnlyDictionary<string, TicketField>> RequireAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetUtcNow() - known.ReadAt < _age) return known.Fields;
        var (fields, faults) = Find(await list.ReadAsync(cancellationToken));
        if (faults.Count > 0) throw new HelpdeskException($"{account}: {faults[0]}", isTransient: false);
        _known = (time.GetUtcNow(), fields);
        return fields;
    }

    /// <summary>What is wrong with the fields that the settings name.</summary>
    public async Task<IReadOnlyList<string>> FindFaultsAsync(CancellationToken cancellationToken) => Find(await list.ReadAsync(cancellationToken)).Faults;

    /// <summary>The fields among which one that a setting names may be: of that id, else of that title and in use.</summary>
    public static IReadOnlyList<TicketField> Candidates(IReadOnlyList<TicketField> all, string name)
    {
        if (Values.TryId(name) is { } id && all.FirstOrDefault(f => f.Id == id) is { } byId) return [byId];
        var titled = all.Where(f => f.Title.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        return titled.Exists(f => f.IsActive) ? titled.FindAll(f => f.IsActive) : titled;
    }

    private (IReadOnlyDictionary<string, TicketField> Fields, IReadOnlyList<string> Faults) Find(IReadOnlyList<TicketField> all)
    {
        var (fields, faults) = (new Dictionary<string, TicketField>(StringComparer.Ordinal), new List<string>());
        foreach (var (setting, name) in writeBack.Named())
        {
            var found = Candidates(all, name);
            if (FaultOf(setting, name, found) is { } fault) faults.Add(fault);
            else fields[setting] = found[0];
        }
        return (fields, faults);
    }

    private string? FaultOf(string setting, string name, IReadOnlyList<TicketField> found)
    {
        var path = $"CxKit:Accounts:{account}:WriteBack:{setting}";
        return found switch
        {
            [] => $"there is no ticket field {name}, which {path} names. Create it, or change the setting.",
            [_, _, ..] => $"{found.Count} ticket fields are titled {name}, which {path} names: put the id of one in its place ({string.Join(", ", found.Select(f => f.Id))}).",
            [{ IsActive: false }] => $"the ticket field {name}, which {path} names, is not in use. Activate it, or change the setting.",
            [{ IsWritable: false } field] => $"the ticket field {name}, which {path} names, is of the type {field.Type}, into which nothing of the kind can be written. Name another field.",
            [{ HoldsText: false, Type: not "checkbox" } field] when setting == nameof(WriteBackFields.Comment) =>
                $"the ticket field {name}, which {path} names, is of the type {field.Type}: the customer's words need a text field.",
            [{ HoldsText: false } field] when setting == nameof(WriteBackFields.Invited) =>
                $"the ticket field {name}, which {path} names, is of the type {field.Type}: the mark of an invitation needs a text field.",
            _ => null,
        };
    }
}
