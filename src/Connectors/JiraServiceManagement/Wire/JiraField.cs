namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>A field of issues.</summary>
/// <param name="Id">Its id, such as <c>customfield_10050</c>.</param>
/// <param name="Name">Its name, which others may have too.</param>
/// <param name="Type">What sort of custom field it is, in full; <see langword="null"/> for Jira's own fields.</param>
internal sealed record JiraField(string Id, string Name, string? Type);
