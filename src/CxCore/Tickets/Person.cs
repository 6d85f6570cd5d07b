namespace CxKit.Core.Tickets;

/// <summary>Somebody as the helpdesk knows them; the key is the account and <see cref="Id"/>.</summary>
/// <param name="Id">The helpdesk's id of the person.</param>
/// <param name="Name">The name as shown in the helpdesk.</param>
public sealed record Person(string Id, string? Name = null)
{
    /// <summary>The name under which the helpdesk's journal records what the person wrote, where it differs from the id.</summary>
    public string? LoginName { get; init; }

    /// <summary>The e-mail address, if the helpdesk tells it.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the helpdesk vouches for the address; only then does it join the person across accounts.</summary>
    public bool IsEmailVerified { get; init; }

    /// <summary>The language the person reads, as a tag such as <c>fr</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a journal's author name means this person.</summary>
    public bool IsNamed(string? author) =>
        author is not null && (author == Id || (LoginName is not null && author.Equals(LoginName, StringComparison.OrdinalIgnoreCase)));
}
