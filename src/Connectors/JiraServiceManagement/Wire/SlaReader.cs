using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads what became of an agreement from its field.</summary>
internal static class SlaReader
{
    public static async ValueTask<List<SlaCycle>> ReadAsync(string field, JsonReader json, CancellationToken cancellationToken)
    {
        string? agreement = null;
        var completed = new List<SlaCycle>();
        SlaCycle? ongoing = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return completed;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "name":
                    agreement = await json.TextAsync(cancellationToken);
                    break;
                case "completedCycles" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) completed.Add(await ReadCycleAsync(field, isRunning: false, json, cancellationToken));
                    break;
                case "ongoingCycle" when await json.EnterAsync(JsonToken.StartObject, cancellationToken):
                    ongoing = await ReadCycleAsync(field, isRunning: true, json, cancellationToken);
                    break;
                case "completedCycles" or "ongoingCycle":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        if (ongoing is not null) completed.Add(ongoing);
        return [.. completed.Select((cycle, place) => cycle with { Number = place, Name = agreement })];
    }

    private static async ValueTask<SlaCycle> ReadCycleAsync(string field, bool isRunning, JsonReader json, CancellationToken cancellationToken)
    {
        var cycle = new SlaCycle(field, 0) { IsRunning = isRunning };
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "breached": cycle = cycle with { IsBreached = await json.TruthAsync(cancellationToken) == true }; break;
                case "stopTime": cycle = cycle with { StoppedAt = await ReadTimeAsync(json, cancellationToken) }; break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return cycle;
    }

    private static async ValueTask<DateTimeOffset?> ReadTimeAsync(JsonReader json, CancellationToken cancellationToken)
    {
        DateTimeOffset? exact = null, otherwise = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            if (name == "epochMillis") exact = await json.TimeAsync(cancellationToken);
            else if (name is "iso8601" or "jira") otherwise = await json.TimeAsync(cancellationToken) ?? otherwise;
            else await json.SkipAsync(cancellationToken);
        }
        return exact ?? otherwise;
    }
}
