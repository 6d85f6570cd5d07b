using CxKit.Core.Surveys;

namespace CxKit.Storage;

/// <summary>A decision, and the invitation if it was offered.</summary>
public sealed record Ruling(Decision Decision, Invitation? Invitation);
