namespace CxKit.Connectors.Simulator.Journal;

/// <summary>A public comment that came through the API.</summary>
internal sealed record SpokenComment(string Id, string User, string TicketId, string Text);
