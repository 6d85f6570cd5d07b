using CxKit.Hosting.Accounts;

namespace CxKit.Hosting.Steps;

/// <summary>One step on the way of the data, for one account; running it again does no harm and loses nothing.</summary>
public interface IStep
{
    /// <summary>The step's name in jobs and logs.</summary>
    string Name { get; }

    /// <summary>How often a running host lets it look.</summary>
    TimeSpan Every => TimeSpan.FromSeconds(10);

    /// <summary>Does what there is to do now.</summary>
    Task<StepOutcome> RunAsync(AccountWork work, CancellationToken cancellationToken);
}

/// <summary>What a step did.</summary>
/// <param name="Done">How much; 0 means that there was nothing to do.</param>
/// <param name="WaitUntil">When something that cannot be done yet comes due; <see langword="null"/> if nothing waits.</param>
public readonly record struct StepOutcome(int Done, DateTimeOffset? WaitUntil = null)
{
    /// <summary>The two together: the sum, and what comes due first.</summary>
    public static StepOutcome operator +(StepOutcome left, StepOutcome right) => Add(left, right);

    /// <summary>The two together: the sum, and what comes due first.</summary>
    public static StepOutcome Add(StepOutcome left, StepOutcome right) =>
        new(left.Done + right.Done, left.WaitUntil is { } l && (right.WaitUntil is not { } r || l <= r) ? l : right.WaitUntil);
}
