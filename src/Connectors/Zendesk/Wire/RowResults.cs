namespace CxKit.Connectors.Zendesk;

/// <summary>Finds what a job says of each of its rows.</summary>
internal static class RowResults
{
    /// <summary>The result of each row, in the order sent, and whether the job is over; <see langword="null"/> where it says nothing of the row.</summary>
    public static IEnumerable<(string TicketId, JobResult? Result, bool IsOver)> Of(JobStatus job, IReadOnlyList<string> ticketIds)
    {
        var byId = job.Results.Where(r => r.Id is not null).GroupBy(r => r.Id!.Value).ToDictionary(g => g.Key, g => g.Last());
        for (var place = 0; place < ticketIds.Count; place++)
        {
            var result = byId.GetValueOrDefault(TicketIds.Number(ticketIds[place])) ?? job.Results.FirstOrDefault(r => r.Id is null && r.Index == place);
            yield return (ticketIds[place], result, job.IsOver);
        }
    }
}
