using CxKit.Core.Helpdesks;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CxKit.Connectors;

/// <summary>How calls of one account are repeated, and when they stop.</summary>
internal static class CallPipeline
{
    /// <summary>Set on a call that may be sent again although its first sending may have had its effect; any other is sent once.</summary>
    public static readonly ResiliencePropertyKey<bool> MayBeDoubled = new("CxKit.MayBeDoubled");

    private static readonly TimeSpan _whole = TimeSpan.FromMinutes(15);

    // Longer than a helpdesk's own limit for one transaction, so that it is the one to say so.
    private static readonly TimeSpan _attempt = TimeSpan.FromSeconds(120);

    /// <summary>Total timeout, around retries, around the breaker.</summary>
    public static ResiliencePipeline Outer(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddTimeout(_whole)
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 5,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(30),
            ShouldHandle = args => ValueTask.FromResult(MayRepeat(args.Outcome.Exception, args.Context.Properties.GetValue(MayBeDoubled, false))),
            // The rest that the helpdesk asked for is waited for by whichever call comes next.
            DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Outcome.Exception is CallFailedException { RestFor: not null } ? TimeSpan.Zero : null),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.9,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromMinutes(1),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Exception is TimeoutRejectedException or CallFailedException { IsTransient: true, RestFor: null, IsWorthRepeating: true }),
        })
        .Build();

    /// <summary>The time for one attempt, reading its answer included.</summary>
    public static ResiliencePipeline Inner(TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(_attempt).Build();

    // A call that must not be doubled is made once: whoever made it counts the time from then on, and looks before trying again.
    private static bool MayRepeat(Exception? failure, bool mayBeDoubled) => mayBeDoubled && failure switch
    {
        CallFailedException f => f.IsWorthRepeating,
        HelpdeskException f => f.IsTransient,
        TimeoutRejectedException => true,
        _ => false,
    };
}
