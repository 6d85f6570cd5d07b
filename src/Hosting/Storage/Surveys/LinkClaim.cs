namespace CxKit.Storage;

/// <summary>A link about to be posted.</summary>
public sealed record LinkClaim(string InvitationId, byte[] LinkHash);
