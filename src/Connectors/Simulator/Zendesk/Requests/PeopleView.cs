using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Users, organisations and groups, as the wire shows them.</summary>
internal sealed class PeopleView(Account account, Func<string> address)
{
    public static object Nobody { get; } = new
    {
        user = new { id = (long?)null, url = (string?)null, name = "Anonymous user", email = "invalid@example.com", role = "end-user", active = true, verified = false },
    };

    public object Show(User user) => new
    {
        id = user.Id,
        url = $"{address()}/api/v2/users/{user.Id}.json",
        name = user.Name,
        email = user.Email,
        created_at = Stamp.Write(user.CreatedAt),
        updated_at = Stamp.Write(user.UpdatedAt ?? user.CreatedAt),
        time_zone = "UTC",
        iana_time_zone = "Etc/UTC",
        phone = (string?)null,
        photo = (object?)null,
        locale_id = user.Locale == "fr" ? 16 : 1,
        locale = user.Locale,
        organization_id = user.OrganizationId,
        role = user.Role,
        verified = true,
        external_id = (string?)null,
        tags = Array.Empty<string>(),
        alias = "",
        active = true,
        shared = false,
        shared_agent = false,
        suspended = false,
        user_fields = Fields("user_fields", user.Fields),
    };

    public object Show(Organization organization) => new
    {
        url = $"{address()}/api/v2/organizations/{organization.Id}.json",
        id = organization.Id,
        name = organization.Name,
        shared_tickets = false,
        shared_comments = false,
        external_id = (string?)null,
        created_at = Stamp.Write(organization.CreatedAt),
        updated_at = Stamp.Write(organization.UpdatedAt ?? organization.CreatedAt),
        domain_names = Array.Empty<string>(),
        details = (string?)null,
        notes = (string?)null,
        group_id = (long?)null,
        tags = Array.Empty<string>(),
        organization_fields = Fields("organization_fields", organization.Fields),
    };

    public object Show(Group group) => new
    {
        url = $"{address()}/api/v2/groups/{group.Id}.json",
        id = group.Id,
        name = group.Name,
        description = "",
        is_public = true,
        @default = false,
        deleted = false,
        created_at = Stamp.Write(group.CreatedAt),
        updated_at = Stamp.Write(group.CreatedAt),
    };

    private Dictionary<string, string?> Fields(string of, IReadOnlyDictionary<string, string> values) =>
        account.Fields.Values.Where(field => field.Of == of).ToDictionary(field => field.Key!, field => values.GetValueOrDefault(field.Key!));
}
