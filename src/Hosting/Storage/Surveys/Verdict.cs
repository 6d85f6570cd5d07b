using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>A decision, and the invitation if it was offered.</summary>
public sealed record Verdict(Decision Decision, Invitation? Invitation);
