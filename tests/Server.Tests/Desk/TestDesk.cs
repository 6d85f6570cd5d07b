using System.Globalization;
using CxKit.Core.Helpdesks;
using CxKit.Core.Metrics;
using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using CxKit.Storage;

namespace CxKit.Server.Tests.Desk;

/// <summary>A store in a temporary folder, filled through its own door: tickets, invitations, answers, tallies.</summary>
internal sealed class TestDesk : IDisposable
{
    private const string SurveyId = "closed-ticket";
    private readonly string _folder = Directory.CreateTempSubdirectory("cxkit-pages-").FullName;
    private int _tickets;

    public TestDesk() => Store = Store.Open($"Data Source={Path.Combine(_folder, "cxkit.db")}", StoreUse.Own);

    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public Store Store { get; }

    public ManualClock Clock { get; } = new(Start.AddDays(180));

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public TestDesk Open(string account, bool isSimulated = false, bool hasTargets = true)
    {
        Store.Accounts.Enable(
            new AccountSettings
            {
                Account = account,
                Connector = "ServiceNow",
                SurveyFrom = Start.AddYears(-1),
                Targets = hasTargets ? new Dictionary<string, double> { ["sla.attainment"] = 0.95, ["csat.top"] = 0.85 } : new Dictionary<string, double>(),
                IsSimulated = isSimulated,
            },
            Start);
        return this;
    }

    /// <summary>Resolves tickets of a team, one after the other over half a year, and has some of them answered.</summary>
    public async Task<TestDesk> WorkAsync(string account, string? team, int tickets, int kept, params TestAnswer[] answers)
    {
        var work = Enumerable.Range(0, tickets).Select(i => Resolve(account, team, Start.AddHours(180.0 * 24 * i / tickets))).ToList();
        var lease = Commit(account, work, i => (i * 37 % tickets) < kept ? SlaState.Met : SlaState.Breached);
        var links = Deliver(lease, work, TimeSpan.FromDays(14));
        for (var i = 0; i < answers.Length; i++)
        {
            var ticket = work[i * tickets / Math.Max(answers.Length, 1)];
            await Store.Surveys.AnswerAsync(
                new AnswerRequest(links[ticket.Id].Hash, Question.Csat5.Id, answers[i].Score, answers[i].Comment, ticket.JudgedAt.AddDays(1), Provenance.Customer),
                CancellationToken.None);
        }

        Count(lease);
        return this;
    }

    /// <summary>Asks about one freshly resolved ticket.</summary>
    public LinkToken Ask(string account, string? language = null, TimeSpan? expiresAfter = null)
    {
        var ticket = Resolve(account, "Network", Clock.Now.AddHours(-5)) with { Requester = new Person($"p{++_tickets}") { Language = language } };
        return Deliver(Commit(account, [ticket], _ => SlaState.Met), [ticket], expiresAfter ?? TimeSpan.FromDays(14))[ticket.Id];
    }

    /// <summary>What was answered through a link.</summary>
    public IReadOnlyList<Answer> AnswersTo(LinkToken link) =>
        Store.Surveys.FindByLink(link.Hash) is { } invitation ? Store.Surveys.HistoryOf(invitation.Account, invitation.TicketId).Answers : [];

    private Ticket Resolve(string account, string? team, DateTimeOffset openedAt)
    {
        var number = ++_tickets;
        return new Ticket
        {
            Account = account,
            Id = $"id{number}",
            Number = string.Create(CultureInfo.InvariantCulture, $"INC{number:0000000}"),
            Version = "1",
            OpenedAt = openedAt,
            ResolvedAt = openedAt.AddHours(2 + (number % 17)),
            State = TicketState.Closed,
            Requester = new Person(number % 6 == 0 ? "often" : $"p{number}"),
            Category = team,
            Team = team,
            Reopens = number % 11 == 0 ? 1 : 0,
            Reassignments = number % 3 == 0 ? 1 : 0,
        };
    }

    private Lease Commit(string account, IReadOnlyList<Ticket> tickets, Func<int, SlaState> sla)
    {
        var lease = Store.Accounts.Acquire(account, "test");
        Store.Tickets.Commit(lease, new TicketPage
        {
            Cursor = string.Create(CultureInfo.InvariantCulture, $"{_tickets}"),
            Tickets = tickets,
            IsCaughtUp = true,
            Slas = [.. tickets.Select((t, i) => new SlaOutcome(t.Id, "sla-" + t.Id) { State = sla(i), Target = SlaTarget.Resolution, EndedAt = t.ResolvedAt })],
            SeenUntil = Clock.Now,
        });
        return lease;
    }

    private Dictionary<string, LinkToken> Deliver(Lease lease, IReadOnlyList<Ticket> tickets, TimeSpan expiresAfter)
    {
        while (Store.Surveys.Decide(lease, SurveyId, 500, Offer) > 0) { }
        var links = tickets.ToDictionary(t => t.Id, _ => LinkToken.Of(Guid.NewGuid().ToByteArray()));
        Store.Surveys.Claim(lease, [.. tickets.Select(t => new LinkClaim(InvitationOf(t), links[t.Id].Hash.ToArray()))], Clock.Now);
        Store.Surveys.Settle(lease,
        [
            .. tickets.Select(t => new Settlement(InvitationOf(t), InvitationState.Delivered) { DeliveredAt = t.JudgedAt, ExpiresAt = t.JudgedAt + expiresAfter }),
        ]);
        return links;
    }

    private static string InvitationOf(Ticket ticket) => "invitation-" + ticket.Account + ticket.Id;

    private static Ruling Offer(Undecided undecided)
    {
        var ticket = undecided.Ticket;
        var decision = new Decision { Account = ticket.Account, TicketId = ticket.Id, Episode = ticket.Episode, SurveyId = SurveyId, JudgedAt = ticket.JudgedAt };
        return new Ruling(decision, new Invitation
        {
            Id = InvitationOf(ticket),
            Account = ticket.Account,
            TicketId = ticket.Id,
            TicketNumber = ticket.Number,
            Episode = ticket.Episode,
            SurveyId = SurveyId,
            PersonId = ticket.Requester?.Id,
            Language = ticket.Requester?.Language,
            Attribution = Attribution.Of(ticket),
            DueAt = ticket.JudgedAt,
        });
    }

    private void Count(Lease lease)
    {
        while (Store.Tallies.RollUp(lease, 1000) > 0) { }
    }
}

/// <summary>What a customer says.</summary>
internal sealed record TestAnswer(int Score, string? Comment = null)
{
    /// <summary>Many answers, the given share of them satisfied.</summary>
    public static TestAnswer[] Many(int count, double satisfied, params TestAnswer[] last) =>
        [.. Enumerable.Range(0, count - last.Length).Select(i => new TestAnswer((i * 7 % 100) < satisfied * 100 ? 4 + (i % 2) : 1 + (i % 3))), .. last];
}
