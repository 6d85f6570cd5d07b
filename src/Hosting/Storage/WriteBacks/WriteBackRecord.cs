using CxKit.Core.Helpdesks;

namespace CxKit.Storage;

/// <summary>What was last written on a ticket.</summary>
public sealed record WriteBackRecord(SatisfactionFields? Written, DateTimeOffset? WrittenAt, string? Refusal);
