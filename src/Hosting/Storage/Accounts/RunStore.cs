using Dapper;

namespace CxKit.Storage;

/// <summary>How the last run of each step of each account ended: what the state page shows.</summary>
public sealed class RunStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal RunStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Records that a step ended: well, or with a failure, which lasts since its first time in a row.</summary>
    public void Record(Lease lease, string step, DateTimeOffset at, StepFailure? failure)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentException.ThrowIfNullOrEmpty(step);
        _writer.Write(lease, c => c.Execute(
            """
            insert into step_run (account, step, ended_at, succeeded_at, failing_since, failure, is_transient)
            values (@Account, @step, @at, @good, @bad, @Says, @IsTransient)
            on conflict (account, step) do update set ended_at = excluded.ended_at, succeeded_at = coalesce(excluded.succeeded_at, succeeded_at),
                failing_since = case when excluded.failure is null then null else coalesce(failing_since, excluded.failing_since) end,
                failure = excluded.failure, is_transient = excluded.is_transient
            """,
            new
            {
                lease.Account,
                step,
                at = at.ToStored(),
                good = failure is null ? at.ToStored() : (long?)null,
                bad = failure is null ? (long?)null : at.ToStored(),
                failure?.Says,
                IsTransient = failure?.IsTransient ?? false,
            }));
    }

    /// <summary>The last runs of an account's steps, by step.</summary>
    public IReadOnlyList<StepRun> Read(string account) =>
        [.. _reader.Read(c => c.Query<(string Step, long EndedAt, long? SucceededAt, long? FailingSince, string? Failure, bool IsTransient)>(
            "select step, ended_at, succeeded_at, failing_since, failure, is_transient from step_run where account = @account order by step", new { account }))
            .Select(r => new StepRun(r.Step, r.EndedAt.ToMoment(), r.SucceededAt?.ToMoment(), r.FailingSince?.ToMoment(), r.Failure is null ? null : new StepFailure(r.Failure, r.IsTransient)))];
}

/// <summary>How the last run of a step ended.</summary>
/// <param name="Step">The step.</param>
/// <param name="EndedAt">When it last ended.</param>
/// <param name="SucceededAt">When it last ended well; <see langword="null"/> if never.</param>
/// <param name="FailingSince">Since when it has failed every time; <see langword="null"/> if it ended well.</param>
/// <param name="Failure">Why it failed; <see langword="null"/> if it ended well.</param>
public sealed record StepRun(string Step, DateTimeOffset EndedAt, DateTimeOffset? SucceededAt, DateTimeOffset? FailingSince, StepFailure? Failure);

/// <summary>Why a step failed.</summary>
/// <param name="Says">The sentence, without secrets and customers' words.</param>
/// <param name="IsTransient">Whether it may succeed when it is tried again.</param>
public sealed record StepFailure(string Says, bool IsTransient);
