using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>What Jira answered to an edit.</summary>
/// <param name="Status">The status.</param>
/// <param name="Fields">The ids of the fields that it does not take so.</param>
internal sealed record EditAnswer(int Status, IReadOnlyList<string> Fields)
{
    /// <summary>The statuses that are answers to an edit.</summary>
    public static readonly int[] Statuses = [JiraCalls.NoContent, 400, 403, 404, 409, 413, 422];

    /// <summary>Reads the answer; of what Jira says about a field only that it says something, since it may quote what was written.</summary>
    public static async Task<EditAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var fields = new List<string>();
        if (status is not (400 or 422) || !JsonAnswer.IsJson(response)) return new EditAnswer(status, fields);
        using var json = await JsonAnswer.OpenAsync(response, PropertyNames.Known, cancellationToken);
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return new EditAnswer(status, fields);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name != "errors") await json.SkipAsync(cancellationToken);
            else if (await json.EnterAsync(JsonToken.StartObject, cancellationToken))
            {
                while (await json.NextPropertyAsync(cancellationToken) is { } field)
                {
                    fields.Add(field);
                    await json.SkipAsync(cancellationToken);
                }
            }
        }
        return new EditAnswer(status, fields);
    }

    /// <summary>What it means for the ticket.</summary>
    public ItemOutcome OutcomeFor(string ticketId, IReadOnlyList<WriteField> written, string settings) => Status switch
    {
        >= 200 and < 300 => new(ticketId, ItemResult.Done),
        400 or 422 when written.FirstOrDefault(w => Fields.Contains(w.Field.Id)) is { } field => new(
            ticketId, ItemResult.Refused,
            $"{Status}: the field {field.Field.Name} ({settings}:WriteBack:{field.Setting}) is not on the edit screen of the ticket's type, or does not take the value. Put it there, or add the option."),
        400 or 422 => new(ticketId, ItemResult.Refused, $"{Status}: Jira does not accept the edit; a closed status may forbid it, or a field is not on the edit screen."),
        403 => new(ticketId, ItemResult.Refused, "403: the integration user may not edit issues of this project."),
        404 => new(ticketId, ItemResult.Refused, "404: the ticket is not there, or the integration user may not see it."),
        409 => new(ticketId, ItemResult.TryLater, "409: somebody else edited the ticket at the same time."),
        _ => new(ticketId, ItemResult.Refused, $"{Status}: Jira does not accept the edit."),
    };
}
