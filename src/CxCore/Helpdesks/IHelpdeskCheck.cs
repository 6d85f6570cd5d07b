namespace CxKit.Core.Helpdesks;

/// <summary>Examines an account: credentials, rights, fields.</summary>
public interface IHelpdeskCheck
{
    /// <summary>Runs the examination; a failure is a finding, not an exception.</summary>
    Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken);
}

/// <summary>One thing examined.</summary>
/// <param name="Subject">What was examined, such as <c>credentials</c>.</param>
/// <param name="IsSound">Whether it is as it must be.</param>
/// <param name="Says">What was found, and what to do if it is not sound.</param>
public sealed record CheckFinding(string Subject, bool IsSound, string Says);
