using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Stories;

/// <summary>Enters people and stories into the account, as far as they had happened by the end of the data.</summary>
internal sealed class StoryRegister : IStoryRegister
{
    private const int OneTaskIn = 20;

    private static readonly DateTimeOffset _end = Rhythm.End;
    private static readonly TimeSpan _offeredAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan _taskPromised = TimeSpan.FromDays(5);

    private readonly Account _account;
    private readonly StandardFields _fields;
    private readonly Dictionary<string, long> _users = [];
    private readonly Dictionary<string, long> _organizations = [];
    private readonly Dictionary<string, long> _groups = [];
    private readonly Dictionary<string, long> _problems = [];
    private readonly SlaRegister _slas;
    private readonly bool _closesSolved;

    public StoryRegister(Account account, StandardFields fields, bool closesSolved)
    {
        _account = account;
        _closesSolved = closesSolved;
        _fields = fields;
        _slas = new(account);
        foreach (var (userName, name) in DeskUsers.All.Where(user => user.UserName != DeskUsers.System))
        {
            Add(new User(account.NextId(), name, $"{userName}@example.com", "admin", Rhythm.Start) { Login = userName });
        }
    }

    public void Enter(Person person)
    {
        var isAgent = person.Organisation.Length == 0;
        Add(new User(_account.NextId(), person.Name, person.Email, isAgent ? "agent" : "end-user", Rhythm.Start)
        {
            Login = person.UserName,
            Locale = person.IsFrench ? "fr" : "en-US",
            OrganizationId = isAgent ? null : Mention(_organizations, person.Organisation, id => new Organization(id, person.Organisation, Rhythm.Start)),
        });
    }

    public void Enter(Story story, int number)
    {
        var caller = _users[story.Caller.UserName];
        var life = new TicketLifeWriter(_account, number, caller, _users, _closesSolved);
        var rating = Desks.Seeded.Rating.Of(story, number);
        var answered = rating is not null && rating.At <= _end;
        var resolved = story.ResolvedAt <= _end;
        var group = Mention(_groups, story.Team.Name, id => new Group(id, story.Team.Name, Rhythm.Start));
        life.Tell(story, group);
        _slas.Enter(story, number);
        if (rating is not null && answered)
        {
            _account.Put(new Records.Rating(_account.NextId(), number, rating.Score, rating.Comment, story.ResolvedAt + _offeredAfter, rating.At));
        }

        _account.Put(new Ticket
        {
            Id = number,
            Subject = story.Title,
            Description = story.Title,
            Status = life.Status,
            Type = number % OneTaskIn == 0 ? "task" : number % OneTaskIn == OneTaskIn / 2 ? "question" : "incident",
            DueAt = number % OneTaskIn == 0 ? story.OpenedAt + _taskPromised : null,
            Priority = Priority(story.Priority),
            RequesterId = caller,
            SubmitterId = story.Channel == "phone" ? _users[story.Agent.UserName] : caller,
            AssigneeId = life.AssigneeId,
            OrganizationId = _account.Users[caller].OrganizationId,
            GroupId = group,
            ProblemId = ProblemOf(story),
            Channel = Channel(story.Channel),
            IsAiAgents = story.Channel == "chat" && story.ResolvedBy == DeskUsers.System,
            Values = Values(story),
            Tags = [.. Values(story).Where(value => value.Key != _fields.Change).Select(value => value.Value)],
            CreatedAt = story.OpenedAt,
            UpdatedAt = life.UpdatedAt,
            Generated = life.UpdatedAt.ToUnixTimeSeconds() + 1,
            IsRatingOffered = resolved && rating is not null,
            Metrics = life.Metrics,
        });
    }

    private static string Priority(string priority) => priority switch
    {
        "1" => "urgent",
        "2" => "high",
        "3" => "normal",
        _ => "low",
    };

    private static string Channel(string channel) => channel switch
    {
        "phone" => "voice",
        "self-service" => "web",
        "chat" => "native_messaging",
        _ => "email",
    };

    private Dictionary<long, string> Values(Story story)
    {
        var values = new Dictionary<long, string>
        {
            [_fields.Category] = _fields.Choose(_fields.Category, story.Trouble.Category, "category"),
            [_fields.Service] = _fields.Choose(_fields.Service, story.Trouble.Service, "service"),
            [_fields.Reason] = _fields.Choose(_fields.Reason, story.Reason, "reason"),
        };
        if (story.Change.Length > 0)
        {
            values[_fields.Change] = story.Change;
        }

        return values;
    }

    // The problem behind incidents is a ticket of its own.
    private long? ProblemOf(Story story)
    {
        if (story.Problem.Length == 0)
        {
            return null;
        }

        return Mention(_problems, story.Problem, _ => new Ticket
        {
            Id = int.Parse(story.Problem.AsSpan("PRB".Length), System.Globalization.CultureInfo.InvariantCulture),
            Subject = Origins.Problems.First(problem => problem.Number == story.Problem).Title,
            Status = "open",
            Type = "problem",
            HasIncidents = true,
            RequesterId = _users[story.Agent.UserName],
            SubmitterId = _users[story.Agent.UserName],
            GroupId = _groups[story.Team.Name],
            CreatedAt = story.OpenedAt,
            UpdatedAt = story.OpenedAt,
            Generated = story.OpenedAt.ToUnixTimeSeconds() + 1,
        });
    }

    private long? Mention(Dictionary<string, long> known, string name, Func<long, object> create)
    {
        if (!known.TryGetValue(name, out var id))
        {
            var record = create(_account.NextId());
            _account.Put(record);
            known[name] = id = record switch
            {
                Organization organization => organization.Id,
                Group group => group.Id,
                _ => ((Ticket)record).Id,
            };
        }

        return id;
    }

    private void Add(User user)
    {
        _account.Put(user);
        _users[user.Login] = user.Id;
    }
}
