using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The people and teams behind tickets, as lists beside them, where they are asked for.</summary>
internal sealed class SideLoads(Account account, PeopleView people)
{
    public static IReadOnlyCollection<string> Asked(ApiRequest request) => (request["include"] ?? "").Split(',', StringSplitOptions.TrimEntries);

    public void Add(ApiRequest request, IReadOnlyList<Ticket> page, Dictionary<string, object?> answer)
    {
        var asked = Asked(request);
        if (asked.Contains("users"))
        {
            answer["users"] = page.SelectMany(ticket => (long?[])[ticket.RequesterId, ticket.SubmitterId, ticket.AssigneeId]).OfType<long>().Distinct()
                .Where(account.Users.ContainsKey).Select(id => people.Show(account.Users[id])).ToList();
        }

        if (asked.Contains("groups"))
        {
            answer["groups"] = page.Select(ticket => ticket.GroupId).OfType<long>().Distinct().Select(id => people.Show(account.Groups[id])).ToList();
        }

        if (asked.Contains("organizations"))
        {
            answer["organizations"] = page.Select(ticket => ticket.OrganizationId).OfType<long>().Distinct()
                .Select(id => people.Show(account.Organizations[id])).ToList();
        }
    }
}
