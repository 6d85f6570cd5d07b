using System.Text.Json;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Sets the custom fields of users and organisations; other values of theirs are not for an integration.</summary>
internal sealed class PeopleEditor(Account account)
{
    /// <exception cref="RefusedException">There is no such user.</exception>
    public User UpdateUser(long? id, JsonElement values, Ledger ledger)
    {
        var user = account.Users.GetValueOrDefault(id ?? 0) ?? throw new RefusedException(Errors.NotFound);
        user = user with { Fields = Merge("user_fields", user.Fields, values), UpdatedAt = ledger.Now };
        ledger.Put(user, $"{user.Id}");
        return user;
    }

    /// <exception cref="RefusedException">There is no such organisation.</exception>
    public Organization UpdateOrganization(long? id, JsonElement values, Ledger ledger)
    {
        var organization = account.Organizations.GetValueOrDefault(id ?? 0) ?? throw new RefusedException(Errors.NotFound);
        organization = organization with { Fields = Merge("organization_fields", organization.Fields, values), UpdatedAt = ledger.Now };
        ledger.Put(organization, $"{organization.Id}");
        return organization;
    }

    private Dictionary<string, string> Merge(string of, IReadOnlyDictionary<string, string> before, JsonElement values)
    {
        var merged = new Dictionary<string, string>(before);
        if (values.ValueKind != JsonValueKind.Object || !values.TryGetProperty(of, out var asked) || asked.ValueKind != JsonValueKind.Object)
        {
            return merged;
        }

        var known = account.Fields.Values.Where(field => field.Of == of).Select(field => field.Key).ToHashSet();
        foreach (var property in asked.EnumerateObject().Where(property => known.Contains(property.Name)))
        {
            if (RequestBody.Text(property.Value) is { } value)
            {
                merged[property.Name] = value;
            }
            else
            {
                merged.Remove(property.Name);
            }
        }

        return merged;
    }
}
