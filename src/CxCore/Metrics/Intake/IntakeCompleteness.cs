using CxKit.Core.Tickets;

namespace CxKit.Core.Metrics.Intake;

/// <summary>How much of what second line needs was taken down with a contact, as its fields stand now. Only fields that the account uses count.</summary>
public static class IntakeCompleteness
{
    private static readonly (string Name, Func<Ticket, string?> Of)[] _fields =
    [
        ("subject", t => t.Subject),
        ("requester", t => t.Requester?.Id),
        ("email", t => t.Requester?.Email),
        ("category", t => t.Category),
        ("service", t => t.Service),
        ("reason", t => t.ContactReason),
        ("channel", t => t.Channel),
        ("priority", t => t.Priority),
    ];

    /// <summary>The fields that are looked at: the short description, the requester and their e-mail address, category, service, contact reason, channel and priority.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. _fields.Select(f => f.Name)];

    /// <summary>How often each field is filled, by account in the order of their names, and by field in the order of <see cref="Fields"/>.</summary>
    public static IReadOnlyList<IntakeField> ByField(IEnumerable<Ticket> tickets) =>
    [
        .. from account in tickets.Where(t => t.IsContact).GroupBy(t => t.Account, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
           from field in _fields
           select new IntakeField(account.Key, field.Name, account.LongCount(t => IsFilled(t, field.Of)), account.LongCount()),
    ];

    /// <summary>The share of filled fields of each contact, 0 to 1, of the fields that its account uses.</summary>
    internal static IReadOnlyList<double> Shares(IReadOnlyCollection<Ticket> tickets)
    {
        var used = ByField(tickets).Where(f => f.IsUsed).Select(f => (f.Account, f.Field)).ToHashSet();
        return
        [
            .. from ticket in tickets.Where(t => t.IsContact)
               let asked = _fields.Where(f => used.Contains((ticket.Account, f.Name))).ToList()
               where asked.Count > 0
               select asked.Count(f => IsFilled(ticket, f.Of)) / (double)asked.Count,
        ];
    }

    private static bool IsFilled(Ticket ticket, Func<Ticket, string?> field) => !string.IsNullOrWhiteSpace(field(ticket));
}
