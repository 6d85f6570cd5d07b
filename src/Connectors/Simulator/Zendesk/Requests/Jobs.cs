using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CxKit.Connectors.Simulator.Faults;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>The jobs of bulk updates: queued when they are taken, working for whoever looks within a second, completed after that or from the second look on.</summary>
internal sealed class Jobs(Account account, TimeProvider clock, Func<string> address)
{
    private const int MostInFlight = 30;

    // A job that nobody looks at is done by then.
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, int> _looks = [];

    /// <summary>The refusal of one more job; null where there is room.</summary>
    public Reply? Refused(ApiRequest request, DateTimeOffset now)
    {
        var inFlight = account.Jobs.Values.Where(job => Looks(job) < 2 && now - job.CreatedAt < _longest).Select(job => job.Id).ToList();
        return inFlight.Count >= MostInFlight || request.Fault(FaultKind.TooManyJobs) is not null ? Errors.TooManyJobs(inFlight) : null;
    }

    public Reply Begin(IReadOnlyList<JobResult> results, Ledger ledger)
    {
        var job = new Job($"V3-{RandomNumberGenerator.GetHexString(32, lowercase: true)}", ledger.Now, results);
        ledger.Put(job, job.Id);
        return Reply.Of(200, new { job_status = Show(job, "queued") });
    }

    public Reply One(string id) => account.Jobs.TryGetValue(id, out var job) ? Reply.Of(200, new { job_status = Look(job) }) : Errors.NotFound;

    public Reply Many(ApiRequest request) => Reply.Of(200, new
    {
        job_statuses = (request["ids"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(account.Jobs.ContainsKey).Select(id => Look(account.Jobs[id])).ToList(),
    });

    /// <summary>What a refusal says in a row of a job.</summary>
    public static (string Error, string Details) Told(Reply refusal)
    {
        using var json = JsonDocument.Parse(refusal.Body);
        var error = json.RootElement.GetProperty("error").ToString();
        return (error, error == "RecordInvalid"
            ? string.Join(' ', json.RootElement.GetProperty("details").EnumerateObject().SelectMany(field => field.Value.EnumerateArray()).Select(told => told.GetProperty("description").GetString()))
            : json.RootElement.GetProperty("description").ToString());
    }

    private object Look(Job job)
    {
        var isFirst = (_looks[job.Id] = Looks(job) + 1) == 1;
        return Show(job, isFirst && clock.GetUtcNow() - job.CreatedAt < _shortest ? "working" : "completed");
    }

    private int Looks(Job job) => _looks.GetValueOrDefault(job.Id);

    private object Show(Job job, string status)
    {
        var isDone = status == "completed";
        return new
        {
            id = job.Id,
            url = $"{address()}/api/v2/job_statuses/{job.Id}.json",
            total = job.Results.Count,
            progress = status == "queued" ? null : (int?)(isDone ? job.Results.Count : job.Results.Count / 2),
            status,
            message = isDone ? "Completed at " + job.CreatedAt.ToString("ddd MMM dd HH:mm:ss +0000 yyyy", CultureInfo.InvariantCulture) : null,
            results = isDone ? job.Results.Select(Show).ToList() : null,
        };
    }

    private static object Show(JobResult result) => result.Error is null
        ? new { id = result.Id, action = "update", status = "Updated", success = true }
        : new { index = result.Index, id = result.Id, error = result.Error, details = result.Details };
}
