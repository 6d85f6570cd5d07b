namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>All accounts of the site, found by account id and by user name.</summary>
internal sealed class Accounts
{
    private readonly Dictionary<string, Account> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Account> _byName = new(StringComparer.Ordinal);

    public IEnumerable<Account> All => _byId.Values;

    /// <summary>The account of a user name that is known to be there.</summary>
    public Account this[string name] => _byName[name];

    public void Add(Account account)
    {
        _byId[account.Id] = account;
        _byName[account.Name] = account;
    }

    public Account? Find(string id) => _byId.GetValueOrDefault(id);

    public Account? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The account that an account id, a user name or an address means.</summary>
    public Account? Meant(string text) =>
        Find(text) ?? Named(text) ?? _byId.Values.FirstOrDefault(account => string.Equals(account.Email, text, StringComparison.OrdinalIgnoreCase));
}
