using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The accounts: settings that figures depend on, cursor, lease.</summary>
public sealed class AccountStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal AccountStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Enters an account, or brings its settings up to date; the time it was first enabled stays.</summary>
    /// <exception cref="ArgumentException">This machine does not know the time zone.</exception>
    /// <exception cref="StoreException">The account is fed by files and is now to be fed by a helpdesk, or the other way round.</exception>
    public AccountState Enable(AccountSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone))
            throw new ArgumentException($"The time zone {settings.TimeZone} of account {settings.Account} is not known here.", nameof(settings));
        return _writer.Write(c =>
        {
            var before = AccountRow.Find(c, settings.Account)?.ToState();
            if (before is not null) RefuseAnotherSource(before.Settings, settings);
            c.Execute(
                """
                insert into account (account, settings, enabled_at) values (@Account, @Text, @Now)
                on conflict (account) do update set settings = excluded.settings
                """,
                new { settings.Account, Text = StoredJson.Write(settings), Now = now.ToStored() });
            if (before is not null && before.Settings.TimeZone != settings.TimeZone) Redaying.Run(c, settings.Account, zone);
            Generations.Ensure(c, settings.Account, settings.TimeZone);
            return AccountRow.Of(c, settings.Account).ToState();
        });
    }

    /// <summary>Takes the account over: the epoch goes up and every older lease is void.</summary>
    /// <exception cref="ArgumentException">The account was never enabled.</exception>
    public Lease Acquire(string account, string owner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        ArgumentException.ThrowIfNullOrWhiteSpace(owner);
        var epoch = _writer.Write(c => c.ExecuteScalar<long?>(
            "update account set owner = @owner, epoch = epoch + 1 where account = @account returning epoch",
            new { account, owner }));
        return epoch is { } mine ? new Lease(account, mine) : throw new ArgumentException($"Account {account} was never enabled.", nameof(account));
    }

    /// <summary>The account, or <see langword="null"/>.</summary>
    public AccountState? Find(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _reader.Read(c => AccountRow.Find(c, account)?.ToState());
    }

    /// <summary>All accounts the store holds, by name.</summary>
    public IReadOnlyList<AccountState> All() => _reader.Read(All);

    // A file's ids are not the helpdesk's: the same ticket would count twice, and old tickets would be asked about.
    private static void RefuseAnotherSource(AccountSettings before, AccountSettings now)
    {
        if (before.Connector == now.Connector || (before.Connector != AccountSettings.ByFile && now.Connector != AccountSettings.ByFile)) return;
        throw new StoreException(now.Connector == AccountSettings.ByFile
            ? $"The account {now.Account} is read from a helpdesk ({before.Connector}): import files into an account of another name."
            : $"The account {now.Account} holds tickets imported from files: give the helpdesk an account of another name.");
    }

    internal static IReadOnlyList<AccountState> All(SqliteConnection connection) =>
        [.. connection.Query<AccountRow>(AccountRow.Select + " order by account").Select(a => a.ToState())];
}
