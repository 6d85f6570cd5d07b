namespace CxKit.Core.Helpdesks;

/// <summary>Sets up the helpdesk for CxKit: looks first, never changes what is there, and says what only an administrator can do.</summary>
public interface IProvisioner
{
    /// <summary>Looks what is there and what is missing; changes nothing.</summary>
    /// <param name="hooks">Where the helpdesk reaches <c>/hooks/{account}</c> from outside; <see langword="null"/> leaves webhooks out.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri? hooks, CancellationToken cancellationToken);

    /// <summary>Does one step of <see cref="ProvisionAction.Create"/>, in the order of the plan.</summary>
    /// <returns>What is there now, or what an administrator has to do since the helpdesk does not let CxKit.</returns>
    /// <exception cref="HelpdeskException">The helpdesk failed.</exception>
    Task<ProvisionStep> ApplyAsync(ProvisionStep step, CancellationToken cancellationToken);
}

/// <summary>One thing that the helpdesk needs.</summary>
/// <param name="Key">Tells the step from the others of its plan.</param>
/// <param name="Action">What has to happen.</param>
/// <param name="Says">What it is, and what is there, will be made, or has to be done by hand, exactly.</param>
public sealed record ProvisionStep(string Key, ProvisionAction Action, string Says)
{
    /// <summary>A text ready to be pasted, such as a script or a template.</summary>
    public string? Paste { get; init; }
}

/// <summary>What has to happen with a thing that the helpdesk needs.</summary>
public enum ProvisionAction
{
    /// <summary>Nothing: it is there.</summary>
    Keep,

    /// <summary>CxKit makes it.</summary>
    Create,

    /// <summary>An administrator has to do it.</summary>
    ByHand,
}
