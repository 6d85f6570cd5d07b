namespace CxKit.Storage;

/// <summary>The right to write for an account; void once somebody else acquires it.</summary>
public sealed record Lease(string Account, long Epoch);
