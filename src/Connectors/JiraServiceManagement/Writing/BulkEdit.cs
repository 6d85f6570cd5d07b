using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Gives many tickets the same values in one call, and waits for what becomes of it.</summary>
internal sealed class BulkEdit(JiraCalls calls, TimeProvider time)
{
    private const int NoOption = -1;

    private static readonly TimeSpan _firstLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestLook = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    /// <summary>Edits the tickets.</summary>
    /// <returns>What became of it, or <see langword="null"/> if Jira does not do it.</returns>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    public async Task<BulkOutcome?> EditAsync(IReadOnlyList<string> ticketIds, IReadOnlyList<BulkValue> values, CancellationToken cancellationToken)
    {
        var body = new JsonBody(json => Write(json, ticketIds, values));
        var task = await calls.AskAsync(
            body.SentBy(calls.Api.EditManyAsync),
            async (status, json, t) => status is >= 200 and < 300 ? await json.TextAtAsync("taskId", t) : null,
            CallTerms.Repeatable with { Answers = [400, 401, 403, 404], Limit = "bulk" },
            cancellationToken);
        if (task is null) return null;
        var began = time.GetTimestamp();
        for (var wait = _firstLook; ; wait = wait * 2 < _longestLook ? wait * 2 : _longestLook)
        {
            await Task.Delay(wait, time, cancellationToken);
            var (status, outcome) = await calls.ReadAsync(t => calls.Api.ReadTaskAsync(task, t), ReadAsync, cancellationToken);
            if (status is not ("ENQUEUED" or "RUNNING" or "CANCEL_REQUESTED")) return outcome;
            if (time.GetElapsedTime(began) > _patience) return outcome with { IsSettled = false };
        }
    }

    private static void Write(JsonTextWriter json, IReadOnlyList<string> ticketIds, IReadOnlyList<BulkValue> values)
    {
        json.List("selectedIssueIdsOrKeys", ticketIds);
        json.List("selectedActions", values.Select(v => v.Field.Field.Id));
        json.Nest("editedFieldsInput", input =>
        {
            foreach (var kind in values.GroupBy(v => v.Field.Form))
                input.List(ListOf(kind.Key), kind, v => json.Nest(field => Write(field, v)));
        });
        json.Property("sendBulkNotification", false);
    }

    private static void Write(JsonTextWriter json, BulkValue value)
    {
        json.Property("fieldId", value.Field.Field.Id);
        switch (value.Field.Form)
        {
            case FieldForm.Number:
                json.WritePropertyName("value");
                json.WriteRawValue(value.Value ?? "null");
                break;
            case FieldForm.Paragraph:
                json.Nest("richText", text =>
                {
                    if (value.Value is null) return;
                    text.WritePropertyName("adfValue");
                    Adf.Write(text, value.Value);
                });
                break;
            case FieldForm.Option:
                json.Nest("option", option => option.Property("optionId", value.Option ?? NoOption));
                break;
            case FieldForm.Checkbox:
                json.List("options", value.Option is { } box ? new[] { box } : [], id => json.Nest(option => option.Property("optionId", id)));
                break;
            default:
                json.Property("text", value.Value ?? "");
                break;
        }
    }

    private static string ListOf(FieldForm form) => form switch
    {
        FieldForm.Number => "clearableNumberFields",
        FieldForm.Paragraph => "richTextFields",
        FieldForm.Option => "singleSelectFields",
        FieldForm.Checkbox => "multipleSelectFields",
        _ => "singleLineTextFields",
    };

    private static async Task<(string? Status, BulkOutcome Outcome)> ReadAsync(JsonTextReader json, CancellationToken cancellationToken)
    {
        string? status = null;
        var done = new HashSet<string>(StringComparer.Ordinal);
        var failed = new HashSet<string>(StringComparer.Ordinal);
        await json.EnterAsync(JsonToken.StartObject, cancellationToken);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "status":
                    status = await json.TextAsync(cancellationToken);
                    break;
                case "processedAccessibleIssues":
                    done = [.. await json.TextsAsync(cancellationToken)];
                    break;
                case "failedAccessibleIssues" when await json.EnterAsync(JsonToken.StartObject, cancellationToken):
                    while (await json.NextPropertyAsync(cancellationToken) is { } id)
                    {
                        failed.Add(id);
                        await json.SkipAsync(cancellationToken);
                    }
                    break;
                case "failedAccessibleIssues":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        done.ExceptWith(failed);
        return (status, new BulkOutcome(done, IsSettled: true));
    }
}

/// <summary>A value that many tickets are given.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as text; <see langword="null"/> empties the field.</param>
/// <param name="Option">The id of the option that stands for it, where the field has options.</param>
internal sealed record BulkValue(WriteField Field, string? Value, long? Option);

/// <summary>What became of an edit of many tickets.</summary>
/// <param name="Done">The tickets that Jira says it edited.</param>
/// <param name="IsSettled">Whether it is over, so that the others were not edited.</param>
internal sealed record BulkOutcome(IReadOnlySet<string> Done, bool IsSettled);
