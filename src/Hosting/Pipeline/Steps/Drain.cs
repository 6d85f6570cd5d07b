using CxKit.Hosting.Accounts;

namespace CxKit.Hosting.Steps;

/// <summary>Runs steps in their order, again and again, until all of them have nothing to do and nothing waits.</summary>
public static class Drain
{
    /// <summary>Drains an account; after each round <paramref name="progress"/> is told what every step did.</summary>
    public static async Task RunAsync(
        AccountWork work,
        IReadOnlyList<IStep> steps,
        StepRunner runner,
        TimeProvider time,
        Action<IStep, StepOutcome>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(runner);
        StepOutcome round;
        do
        {
            round = default;
            foreach (var step in steps)
            {
                var outcome = await runner.RunAsync(step, work, cancellationToken).ConfigureAwait(false);
                progress?.Invoke(step, outcome);
                round += outcome;
            }

            if (round is { Done: 0, WaitUntil: { } waitUntil } && waitUntil - time.GetUtcNow() is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
        while (round.Done > 0 || round.WaitUntil is not null);
    }
}
