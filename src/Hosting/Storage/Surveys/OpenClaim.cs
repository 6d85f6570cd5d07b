using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>An invitation whose post is uncertain.</summary>
public sealed record OpenClaim(Invitation Invitation, DateTimeOffset ClaimedAt);
