using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Examines an account: is it let in, what may it read, are the columns there, do the clocks agree.</summary>
internal sealed class ServiceNowCheck(CheckedRights rights, CheckedUser user, CheckedColumns columns, string account, ServiceNowOptions options, TimeProvider time) : IHelpdeskCheck
{
    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        TimeSpan? skew = null;
        string? limit = null;
        try
        {
            await rights.KnockAsync(answer =>
            {
                skew = time.GetUtcNow() - answer.Headers.Date;
                limit = answer.Headers.TryGetValues("X-RateLimit-Limit", out var most) ? most.First() : null;
            }, cancellationToken);
        }
        catch (HelpdeskException e)
        {
            return [new(e.IsTransient ? "connection" : "credentials", false, e.Message)];
        }
        return
        [
            new("credentials", true, "The helpdesk lets CxKit in."),
            .. await rights.RunAsync(cancellationToken),
            .. await user.RunAsync(cancellationToken),
            .. await columns.RunAsync(account, cancellationToken),
            Webhooks(),
            new("rate limit", true, limit is null ? "The helpdesk tells of no limit." : $"The helpdesk allows {limit} calls an hour."),
            .. skew is { } by ? [ClockFinding.Of(by)] : Array.Empty<CheckFinding>(),
        ];
    }

    private CheckFinding Webhooks() => new("webhooks", true, options.Webhooks.Secrets().Any()
        ? "Webhooks are known by their secret."
        : $"No webhook is taken: CxKit:Accounts:{account}:Webhooks:Secret is not set. Changes are seen when they are next pulled.");
}
