namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Edits one ticket after the other, without mail to its watchers where that is allowed.</summary>
internal sealed class SingleEdit(JiraCalls calls, Site site)
{
    private const string Quietly = "false";

    // Jira wants an administrator of the project for an edit without mail.
    private volatile bool _mayBeQuiet = true;

    /// <summary>Sets fields, to the same when done twice.</summary>
    public async Task<EditAnswer> SetAsync(string ticketId, JsonBody edit, CancellationToken cancellationToken)
    {
        var isQuiet = _mayBeQuiet;
        var answer = await SendAsync(ticketId, edit, isQuiet ? Quietly : null, CallTerms.Repeatable, cancellationToken);
        if (answer.Status != 403 || !isQuiet) return answer;
        answer = await SendAsync(ticketId, edit, null, CallTerms.Repeatable, cancellationToken);
        if (answer.Status != 403) _mayBeQuiet = false;
        return answer;
    }

    /// <summary>Makes an edit that must not be made twice.</summary>
    public Task<EditAnswer> MakeOnceAsync(string ticketId, JsonBody edit, CancellationToken cancellationToken) =>
        SendAsync(ticketId, edit, null, CallTerms.Once, cancellationToken);

    private async Task<EditAnswer> SendAsync(string ticketId, JsonBody edit, string? notifyUsers, CallTerms terms, CancellationToken cancellationToken)
    {
        var version = await site.VersionAsync(cancellationToken);
        return await calls.AskAsync(
            edit.SentBy((content, t) => calls.Api.EditAsync(version, ticketId, notifyUsers, content, t)),
            EditAnswer.ReadAsync,
            terms with { Answers = EditAnswer.Statuses, Limit = "edit" },
            cancellationToken);
    }
}
