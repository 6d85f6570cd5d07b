using CxKit.Core.Tickets;
using Newtonsoft.Json;

namespace CxKit.Connectors.Zendesk;

/// <summary>The people, teams and organisations that came along with tickets.</summary>
internal sealed class SideLoads
{
    public Dictionary<long, Person> People { get; } = [];

    /// <summary>Those among the people who work for the desk.</summary>
    public List<long> Staff { get; } = [];

    public Dictionary<long, string> Teams { get; } = [];

    public Dictionary<long, string> Organisations { get; } = [];

    public static bool IsStaff(string? role) => role is "agent" or "admin";

    /// <summary>Reads the person at whose beginning the reader stands.</summary>
    public void ReadPerson(JsonReader json)
    {
        long? id = null;
        string? name = null, email = null, locale = null, role = null;
        var isVerified = false;
        while (json.NextName())
        {
            var property = (string)json.Value!;
            json.Read();
            switch (property)
            {
                case "id": id = json.Number(); break;
                case "name": name = json.Text(); break;
                case "email": email = json.Text(); break;
                case "locale": locale = json.Text(); break;
                case "role": role = json.Text(); break;
                case "verified": isVerified = json.Flag() ?? false; break;
                default: json.Skip(); break;
            }
        }
        if (id is not { } known) return;
        People[known] = new Person(Values.Id(known), name) { Email = email, IsEmailVerified = isVerified && email is not null, Language = locale };
        if (IsStaff(role)) Staff.Add(known);
    }

    /// <summary>Reads the name of the team or organisation at whose beginning the reader stands.</summary>
    public static void ReadName(JsonReader json, Dictionary<long, string> names)
    {
        long? id = null;
        string? name = null;
        while (json.NextName())
        {
            var property = (string)json.Value!;
            json.Read();
            switch (property)
            {
                case "id": id = json.Number(); break;
                case "name": name = json.Text(); break;
                default: json.Skip(); break;
            }
        }
        if (id is { } known && name is not null) names[known] = name;
    }
}
