using CxKit.Connectors.Simulator.Desks;
using CxKit.Connectors.Simulator.Desks.Seeded;
using CxKit.Connectors.Simulator.Jira.Records;

namespace CxKit.Connectors.Simulator.Jira.Stories;

/// <summary>Leads an issue through the steps of its story, and writes the changelog of it.</summary>
internal sealed class Course(JiraSite site, Issue issue)
{
    public void Run(Story story)
    {
        foreach (var step in Steps.Of(story))
        {
            switch (step.Kind)
            {
                case StepKind.Assigned:
                    Assign(step);
                    break;
                case StepKind.Resolved:
                    Resolve(step, step.By == DeskUsers.System ? Workflow.NoAnswer : Workflow.Done);
                    break;
                case StepKind.Reopened:
                    // The customer's word wakes the automation; customers do not move issues themselves.
                    Tell(step.At, DeskUsers.System, HistoryItem.Of(issue.Resolution, null), To(Workflow.InProgress));
                    (issue.Resolution, issue.ResolvedAt) = (null, null);
                    break;
                default:
                    Tell(step.At, step.By, To(Workflow.Closed));
                    break;
            }
        }
    }

    private void Assign(Step step)
    {
        var to = site.Accounts[step.To.UserName];
        var item = HistoryItem.Of(issue.Assignee, to);
        if (issue.Assignee is { } from)
        {
            Tell(step.At, from.Name, item);
        }
        else
        {
            Tell(step.At, step.By, item, To(Workflow.InProgress));
            issue.RespondedAt = step.At;
        }

        issue.Assignee = to;
    }

    private void Resolve(Step step, Resolution resolution)
    {
        Tell(step.At, step.By, HistoryItem.Of(issue.Resolution, resolution), To(Workflow.Resolved));
        (issue.Resolution, issue.ResolvedAt) = (resolution, step.At);
    }

    private HistoryItem To(Status status)
    {
        var item = HistoryItem.Of(issue.Status, status);
        issue.Status = status;
        return item;
    }

    private void Tell(DateTimeOffset at, string by, params HistoryItem[] items) =>
        issue.Histories.Add(new(site.TakeId("history"), site.Accounts[by], at, items));
}
