namespace CxKit.Core.Directory;

/// <summary>Somebody who works or worked at the desk.</summary>
/// <param name="Id">The id under which the helpdesk knows the person as an agent.</param>
/// <param name="Joined">The first day at the desk.</param>
public sealed record StaffMember(string Id, DateOnly Joined)
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The role, by which rates may differ.</summary>
    public string? Role { get; init; }

    /// <summary>The first day no longer at the desk; <see langword="null"/> while the person is there.</summary>
    public DateOnly? Left { get; init; }
}
