using CxKit.Core.Tickets;

namespace CxKit.Server.Imports.Tickets;

/// <summary>The fields of a ticket by their names in maps.</summary>
internal static class TicketFields
{
    internal const string Id = "id";
    internal const string Number = "number";
    internal const string Opened = "opened";
    internal const string Updated = "updated";
    internal const string UpdatedBy = "updatedBy";
    internal const string State = "state";
    internal const string Kind = "kind";
    internal const string Resolved = "resolved";
    internal const string Closed = "closed";
    internal const string Subject = "subject";
    internal const string Requester = "requester";
    internal const string RequesterName = "requesterName";
    internal const string RequesterEmail = "requesterEmail";
    internal const string Organisation = "organisation";
    internal const string Service = "service";
    internal const string Category = "category";
    internal const string Subcategory = "subcategory";
    internal const string Channel = "channel";
    internal const string ContactReason = "contactReason";
    internal const string Priority = "priority";
    internal const string Tags = "tags";
    internal const string Team = "team";
    internal const string Agent = "agent";
    internal const string AgentName = "agentName";
    internal const string FirstReply = "firstReply";
    internal const string Promised = "promised";
    internal const string PlannedStart = "plannedStart";
    internal const string PlannedEnd = "plannedEnd";
    internal const string TimeWorked = "timeWorked";
    internal const string Reopens = "reopens";
    internal const string Reassignments = "reassignments";
    internal const string Automated = "automated";
    internal const string SlaMet = "slaMet";
    internal const string SlaDue = "slaDue";
    internal const string SlaName = "slaName";
    internal const string Department = "department";
    internal const string Parent = "parent";
    internal const string Problem = "problem";
    internal const string CausedBy = "causedBy";
    internal const string FixedBy = "fixedBy";
    internal const string FollowsUp = "followsUp";
    internal const string Duplicates = "duplicates";

    internal static IReadOnlyList<RecordField> All { get; } =
    [
        new(Id, FieldForm.Text, "what tells the ticket from all others, for ever") { IsRequired = true },
        new(Opened, FieldForm.Time, "when it was reported") { IsRequired = true },
        new(Number, FieldForm.Text, "what people call it, if that is not its id"),
        new(Updated, FieldForm.Time, "when it became as the row has it; needed where a row is an event"),
        new(UpdatedBy, FieldForm.Text, "who made it so"),
        RecordField.OneOf<TicketState>(State, "where it stands; without it, what resolved and closed say"),
        RecordField.OneOf<TicketKind>(Kind, "what sort of work it is; without it, an incident"),
        new(Resolved, FieldForm.Time, "when it was resolved"),
        new(Closed, FieldForm.Time, "when it was closed"),
        new(Subject, FieldForm.Text, "its short description"),
        new(Requester, FieldForm.Text, "the customer's id, or a name that no other bears"),
        new(RequesterName, FieldForm.Text, "the customer's name"),
        new(RequesterEmail, FieldForm.Text, "the customer's e-mail address"),
        new(Organisation, FieldForm.Text, "the customer's organisation"),
        new(Service, FieldForm.Text, "the service concerned"),
        new(Category, FieldForm.Text, "the category"),
        new(Subcategory, FieldForm.Text, "the finer category within it"),
        new(Channel, FieldForm.Text, "how it was reported"),
        new(ContactReason, FieldForm.Text, "why the customer got in touch"),
        new(Priority, FieldForm.Text, "its priority"),
        new(Tags, FieldForm.List, "its tags"),
        new(Team, FieldForm.Text, "the team that holds it"),
        new(Agent, FieldForm.Text, "the id of the person who holds it or resolved it"),
        new(AgentName, FieldForm.Text, "that person's name"),
        new(FirstReply, FieldForm.Time, "when a person first wrote to the customer"),
        new(Promised, FieldForm.Time, "the date that was promised to the customer"),
        new(PlannedStart, FieldForm.Time, "when a change or project is planned to begin"),
        new(PlannedEnd, FieldForm.Time, "when a change or project is planned to end"),
        new(TimeWorked, FieldForm.Span, "how long staff worked on it"),
        new(Reopens, FieldForm.Count, "how often it was reopened"),
        new(Reassignments, FieldForm.Count, "how often it changed hands"),
        RecordField.Flag(Automated, "whether a machine resolved it"),
        RecordField.Flag(SlaMet, "whether its agreement is kept so far; it comes before slaDue"),
        new(SlaDue, FieldForm.Time, "when the time of its agreement is over: kept if it was resolved by then"),
        new(SlaName, FieldForm.Text, "the agreement's name"),
        new(Department, FieldForm.Text, "the department that brought it about"),
        new(Parent, FieldForm.Text, "the record that it is a part of"),
        new(Problem, FieldForm.Text, "the problem behind it"),
        new(CausedBy, FieldForm.Text, "the change that caused it"),
        new(FixedBy, FieldForm.Text, "the change that repairs it"),
        new(FollowsUp, FieldForm.Text, "the earlier ticket that it follows up"),
        new(Duplicates, FieldForm.Text, "the ticket that reports the same"),
    ];
}
