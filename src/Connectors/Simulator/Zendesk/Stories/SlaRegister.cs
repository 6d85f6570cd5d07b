using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Stories;

/// <summary>Enters the clocks of a ticket: the reply, which the account's policy lets a note stop, and the resolution, which starts again when a ticket is reopened.</summary>
internal sealed class SlaRegister(Account account)
{
    private const int OneVoidBreachIn = 4;

    public void Enter(Story story, long ticketId)
    {
        Enter(ticketId, "reply_time", 1, story.OpenedAt, story.AssignedAt, story.ResponseTarget, story.After(story.ResponseTarget));
        var due = story.After(story.ResolutionTarget);
        var steps = Steps.Of(story).ToList();
        if (steps.Find(step => step.Kind == StepKind.Reopened) is not { } reopened)
        {
            Enter(ticketId, "resolution_time", 1, story.OpenedAt, story.ResolvedAt, story.ResolutionTarget, due);
            return;
        }

        var first = steps.First(step => step.Kind == StepKind.Resolved).At;
        Enter(ticketId, "resolution_time", 1, story.OpenedAt, first, story.ResolutionTarget, due);
        Enter(ticketId, "resolution_time", 2, reopened.At, story.ResolvedAt, story.ResolutionTarget, due);
    }

    private void Enter(long ticketId, string metric, int instance, DateTimeOffset from, DateTimeOffset to, TimeSpan target, DateTimeOffset due)
    {
        Add(Event("activate", from));
        Add(Event("apply_sla", from.AddSeconds(1)) with { Target = (int)target.TotalMinutes });

        // A breach that was foreseen and did not come stays, as void.
        if (to > due || (ticketId % OneVoidBreachIn == 0 && due > from))
        {
            Add(Event("breach", due > from ? due : from) with { IsDeleted = to <= due });
        }

        Add(Event("fulfill", to));
        Add(Event("update_status", to) with { Minutes = (int)(to - from).TotalMinutes });

        MetricEvent Event(string type, DateTimeOffset at) => new(0, ticketId, metric, instance, type, at);
    }

    private void Add(MetricEvent moment)
    {
        if (moment.At <= Rhythm.End)
        {
            account.Put(moment with { Id = account.NextId() });
        }
    }
}
