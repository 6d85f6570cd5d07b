using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>Where the invitations of an account stand.</summary>
/// <param name="Counts">How many in each state; a state without any is left out.</param>
/// <param name="Faults">Why some could not be delivered, and how many each.</param>
public sealed record InvitationStates(IReadOnlyDictionary<InvitationState, int> Counts, IReadOnlyList<(string Reason, int Count)> Faults);
