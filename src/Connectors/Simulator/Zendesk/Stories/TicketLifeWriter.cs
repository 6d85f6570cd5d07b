using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Stories;

/// <summary>Writes the audits of one ticket, and what they leave behind: its status, who has it, and its metric set.</summary>
internal sealed class TicketLifeWriter(Account account, long ticketId, long caller, IReadOnlyDictionary<string, long> users, bool closesSolved)
{
    public string Status { get; private set; } = "new";

    public long? AssigneeId { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public MetricSet Metrics { get; private set; } = new();

    public void Tell(Story story, long? group)
    {
        Open(story, group);
        var said = story.Messages.Where(message => message.At <= Rhythm.End).Select(message => (message.At, Write: (Action)(() => Say(message))));
        var done = Steps.Of(story).Where(step => closesSolved || step.Kind != StepKind.Closed).Select(step => (step.At, Write: (Action)(() => Take(step))));
        foreach (var (_, write) in said.Concat(done).OrderBy(moment => moment.At))
        {
            write();
        }
    }

    private void Open(Story story, long? group)
    {
        var byPhone = story.Channel == "phone";
        var by = byPhone ? users[story.Agent.UserName] : caller;
        Metrics = Metrics with { StatusUpdatedAt = story.OpenedAt, RequesterUpdatedAt = story.OpenedAt, LatestCommentAt = story.OpenedAt };
        Write(
            story.OpenedAt,
            by,
            Via(story.Channel),
            new Change(account.NextId(), "Comment") { Comment = new(caller, story.Title, IsPublic: true) },
            Created("subject", story.Title),
            Created("status", "new"),
            Created("requester_id", $"{caller}"),
            Created("group_id", $"{group}"));
    }

    private void Say(Message message)
    {
        if (message.By == DeskUsers.System)
        {
            // A trigger mails the requester; that is no comment.
            Write(message.At, Audit.System, "Rule", new Change(account.NextId(), "Notification") { Value = message.Text });
            return;
        }

        var by = users[message.By];
        Metrics = Metrics.Commented(message.At, message.IsPublic, byAgent: by != caller);
        Write(message.At, by, "Web form", new Change(account.NextId(), "Comment") { Comment = new(by, message.Text, message.IsPublic) });
    }

    private void Take(Step step)
    {
        var by = step.By == DeskUsers.System ? Audit.System : users[step.By];
        var via = by == Audit.System ? "Automation" : "Web form";
        switch (step.Kind)
        {
            case StepKind.Assigned:
                var to = users[step.To.UserName];
                var changes = new List<Change> { Changed("assignee_id", $"{to}", AssigneeId is { } before ? $"{before}" : null) };
                AssigneeId = to;
                Metrics = Metrics.Assigned(step.At);
                if (Status == "new")
                {
                    changes.Insert(0, Become("open", step.At));
                }

                Write(step.At, by, via, [.. changes]);
                break;
            case StepKind.Resolved:
                Write(step.At, by, via, Become("solved", step.At));
                break;
            case StepKind.Reopened:
                Write(step.At, by, via, Become("open", step.At));
                break;
            case StepKind.Closed:
                Write(step.At, by, via, Become("closed", step.At));
                break;
        }
    }

    private Change Become(string status, DateTimeOffset at)
    {
        var change = Changed("status", status, Status);
        Metrics = Metrics.Became(status, Status, at);
        Status = status;
        return change;
    }

    private Change Created(string field, string value) => new(account.NextId(), "Create") { Field = field, Value = value };

    private Change Changed(string field, string value, string? previous) =>
        new(account.NextId(), "Change") { Field = field, Value = value, Previous = previous };

    private void Write(DateTimeOffset at, long by, string via, params Change[] changes)
    {
        UpdatedAt = at;
        account.Put(new Audit(account.NextId(), ticketId, at, by, via, changes));
    }

    private static string Via(string channel) => channel switch
    {
        "phone" => "Phone call (inbound)",
        "email" => "Mail",
        "chat" => "Chat",
        _ => "Web form",
    };
}
