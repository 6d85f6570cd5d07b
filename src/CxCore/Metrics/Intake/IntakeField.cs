namespace CxKit.Core.Metrics.Intake;

/// <summary>How often a field of the intake is filled on an account's contacts.</summary>
/// <param name="Account">The account.</param>
/// <param name="Field">The field, one of <see cref="IntakeCompleteness.Fields"/>.</param>
/// <param name="Filled">On how many contacts it is filled.</param>
/// <param name="Contacts">How many contacts there are.</param>
public sealed record IntakeField(string Account, string Field, long Filled, long Contacts)
{
    /// <summary>Whether the account uses the field at all: one that is filled on no contact may not exist there, and lacks nowhere.</summary>
    public bool IsUsed => Filled > 0;
}
