namespace CxKit.Server.Imports;

/// <summary>How a file is written.</summary>
internal sealed record FileFormat
{
    /// <summary>The character between two cells; <see langword="null"/>: comma, semicolon, tab or bar, as the file's first lines show.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The encoding, where the file does not tell by its first bytes.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What is written for a missing value, beside nothing at all.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
