using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>An answer as it comes in through a link.</summary>
public sealed record AnswerRequest(ReadOnlyMemory<byte> LinkHash, string QuestionId, int Score, string? Comment, DateTimeOffset At, Provenance Provenance);
