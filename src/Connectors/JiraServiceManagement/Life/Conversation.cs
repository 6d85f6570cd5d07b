using CxKit.Core.Tickets;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Who wrote on an issue: to the customer or among staff.</summary>
internal static class Conversation
{
    /// <summary>Whether it is known of every comment if the customer can read it.</summary>
    public static bool IsKnown(Issue issue) => issue.Comments is { } comments && comments.All(c => c.IsPublic is not null);

    /// <summary>The messages; ours are none, nor are those of customers other than the requester.</summary>
    public static IEnumerable<TicketEvent> Of(Issue issue, Staff staff) =>
        from comment in issue.Comments ?? []
        where comment.IsPublic is not null && !staff.IsOurselves(comment.By) && !Staff.IsBystander(comment.By, issue)
        select new TicketEvent(issue.Id, $"comment:{comment.Id}", comment.IsPublic == true ? TicketEventKind.PublicComment : TicketEventKind.InternalNote, comment.At)
        {
            By = comment.By?.Id,
            IsAutomatic = staff.IsMachine(comment.By),
        };
}
