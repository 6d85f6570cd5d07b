namespace CxKit.Storage.Tests.Accounts;

/// <summary>An account is fed by a helpdesk or by files, never by both.</summary>
public sealed class AccountByFileTests : IDisposable
{
    private readonly TempStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void An_account_of_a_helpdesk_is_refused_to_files() =>
        FluentActions.Invoking(() => _store.Store.Accounts.Enable(ByFile(Some.Desk), Some.Monday)).Should().Throw<StoreException>().WithMessage($"*{Some.Desk}*another name*");

    [Fact]
    public void An_account_of_files_is_refused_to_a_helpdesk()
    {
        _store.Store.Accounts.Enable(ByFile("history"), Some.Monday);

        FluentActions.Invoking(() => _store.Store.Accounts.Enable(TempStore.Settings("history"), Some.Monday)).Should().Throw<StoreException>().WithMessage("*history*another name*");
        _store.Store.Accounts.Find("history")!.Settings.Connector.Should().Be(AccountSettings.ByFile);
    }

    [Fact]
    public void An_account_of_files_is_enabled_again_by_a_further_file()
    {
        _store.Store.Accounts.Enable(ByFile("history"), Some.Monday);

        _store.Store.Accounts.Enable(ByFile("history") with { TimeZone = "Europe/Paris" }, Some.Monday.AddDays(1)).EnabledAt.Should().Be(Some.Monday);
    }

    private static AccountSettings ByFile(string account) => TempStore.Settings(account) with { Connector = AccountSettings.ByFile };
}
