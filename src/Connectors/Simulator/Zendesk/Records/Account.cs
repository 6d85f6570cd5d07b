using System.Text.Json;
using CxKit.Connectors.Simulator.Journal;

namespace CxKit.Connectors.Simulator.Zendesk.Records;

/// <summary>All that one simulated account holds.</summary>
internal sealed class Account
{
    private static readonly Dictionary<string, Type> _tables = new(StringComparer.Ordinal)
    {
        ["tickets"] = typeof(Ticket),
        ["audits"] = typeof(Audit),
        ["metric_events"] = typeof(MetricEvent),
        ["users"] = typeof(User),
        ["organizations"] = typeof(Organization),
        ["groups"] = typeof(Group),
        ["fields"] = typeof(Field),
        ["forms"] = typeof(TicketForm),
        ["ratings"] = typeof(Rating),
        ["webhooks"] = typeof(Webhook),
        ["jobs"] = typeof(Job),
        ["creations"] = typeof(Creation),
    };

    private static readonly Dictionary<Type, string> _names = _tables.ToDictionary(pair => pair.Value, pair => pair.Key);

    private readonly Dictionary<long, List<Audit>> _audits = [];
    private long _last = 360_000_000_000;

    public Dictionary<long, Ticket> Tickets { get; } = [];

    /// <summary>Ticket ids in the order of the incremental export.</summary>
    public SortedSet<(long Generated, long Id)> Exported { get; } = [];

    public Timeline<Audit> Audits { get; } = new();

    public Timeline<MetricEvent> MetricEvents { get; } = new();

    public Dictionary<long, User> Users { get; } = [];

    public Dictionary<long, Organization> Organizations { get; } = [];

    public Dictionary<long, Group> Groups { get; } = [];

    public Dictionary<long, Field> Fields { get; } = [];

    public Dictionary<long, TicketForm> Forms { get; } = [];

    /// <summary>Answers to the account's own survey, by ticket.</summary>
    public Dictionary<long, Rating> Ratings { get; } = [];

    public Dictionary<string, Webhook> Webhooks { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Job> Jobs { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Creation> Creations { get; } = new(StringComparer.Ordinal);

    /// <summary>The custom fields of tickets.</summary>
    public IEnumerable<Field> CustomFields => Fields.Values.Where(known => known is { Of: "ticket_fields", IsCustom: true });

    public long NextId() => ++_last;

    public IReadOnlyList<Audit> AuditsOf(long ticketId) => _audits.TryGetValue(ticketId, out var audits) ? audits : [];

    public User? ByLogin(string login) => Users.Values.FirstOrDefault(user => user.Login == login);

    /// <summary>Puts a record where it belongs, new or over an older one.</summary>
    public void Put(object record)
    {
        switch (record)
        {
            case Ticket ticket:
                if (Tickets.TryGetValue(ticket.Id, out var older))
                {
                    Exported.Remove((older.Generated, older.Id));
                }

                Tickets[ticket.Id] = ticket;
                Exported.Add((ticket.Generated, ticket.Id));
                break;
            case Audit audit:
                Audits.Add(audit);
                (_audits.TryGetValue(audit.TicketId, out var audits) ? audits : _audits[audit.TicketId] = []).Add(audit);
                Saw(audit.Id, audit.Changes.Select(change => change.Id).DefaultIfEmpty().Max());
                break;
            case MetricEvent moment:
                MetricEvents.Add(moment);
                Saw(moment.Id);
                break;
            case User user: Users[user.Id] = Seen(user, user.Id); break;
            case Organization organization: Organizations[organization.Id] = Seen(organization, organization.Id); break;
            case Group group: Groups[group.Id] = Seen(group, group.Id); break;
            case Field field: Fields[field.Id] = Seen(field, [field.Id, .. field.Options.Select(option => option.Id)]); break;
            case TicketForm form: Forms[form.Id] = Seen(form, form.Id); break;
            case Rating rating: Ratings[rating.TicketId] = Seen(rating, rating.Id); break;
            case Webhook webhook: Webhooks[webhook.Id] = webhook; break;
            case Job job: Jobs[job.Id] = job; break;
            case Creation creation: Creations[creation.Key] = creation; break;
        }
    }

    /// <summary>The record as the journal keeps it.</summary>
    public static RowWrite Write(object record, string id) =>
        new(_names[record.GetType()], id, new Dictionary<string, string> { ["json"] = JsonSerializer.Serialize(record, record.GetType()) });

    /// <summary>Takes what a request wrote before the last start.</summary>
    public void Take(RowWrite write)
    {
        if (write is { Deleted: true, Table: "webhooks" })
        {
            Webhooks.Remove(write.Id);
            return;
        }

        Put(Read(write));
    }

    /// <summary>The record of a write.</summary>
    public static object Read(RowWrite write) => JsonSerializer.Deserialize(write.Values["json"], _tables[write.Table])!;

    private T Seen<T>(T record, params long[] ids)
    {
        Saw(ids);
        return record;
    }

    private void Saw(params long[] ids) => _last = Math.Max(_last, ids.Max());
}
