using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Under which login name CxKit writes, so that its own messages are known as its own.</summary>
internal sealed class Ourselves(Tables tables, AuthOptions auth)
{
    private const string Users = "sys_user";

    private static readonly Columns _loginName = new("user_name");

    private string? _known = First(auth.ActsAs, auth.User);

    /// <summary>The login name as far as it is known without asking.</summary>
    public string? Known => _known;

    /// <summary>The login name: as the settings say, else as the helpdesk answers, which is asked once.</summary>
    /// <exception cref="HelpdeskException">Neither says it.</exception>
    public async Task<string> LoginNameAsync(CancellationToken cancellationToken) => _known ??= await AskAsync(cancellationToken);

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        var users = await tables.ReadAsync(Users, "user_name=javascript:gs.getUserName()", _loginName, 2, row => row["user_name"], cancellationToken);
        // More than one user: the condition was ignored, and the first would be anybody.
        return users.Distinct().ToList() is [{ } only] ? only : throw new HelpdeskException(
            $"{tables.Account}: the helpdesk does not tell which user the credential stands for. Set CxKit:Accounts:{tables.Account}:Auth:ActsAs to the login name of that user.",
            isTransient: false);
    }

    private static string? First(string? name, string? otherwise) => string.IsNullOrEmpty(name) ? (string.IsNullOrEmpty(otherwise) ? null : otherwise) : name;
}
