using CxKit.Server.Pages.Assets;
using CxKit.Server.Pages.State;
using CxKit.Storage;

namespace CxKit.Server.Pages.Dashboard;

/// <summary>The board on the office wall.</summary>
internal static class DashboardEndpoints
{
    internal static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder app)
    {
        Stylesheet.Map(app);
        var board = app.MapGroup("").AddEndpointFilter(OnlyHere.Require).AddEndpointFilter(SafeHeaders.Add);
        board.MapGet("/", ShowAll);
        board.MapGet("/accounts/{account}", ShowOne);
        board.MapGet("/state", ShowState);
        return app;
    }

    private static IResult ShowAll(HttpRequest request, Store store)
    {
        var accounts = store.Accounts.All();
        if (accounts.Count == 1) return Show(accounts[0], request, store);
        var reader = new BoardReader(store);
        return new Page<AccountsPage>(Visit.Of(request), StatusCodes.Status200OK, (nameof(AccountsPage.Accounts), accounts.Select(reader.ReadLine).ToList()));
    }

    private static Page<StatePage> ShowState(HttpRequest request, Store store) => new(
        Visit.Of(request), StatusCodes.Status200OK, (nameof(StatePage.Accounts), store.Accounts.All().Select(a => AccountHealth.Of(store, a)).ToList()));

    private static IResult ShowOne(string account, HttpRequest request, Store store) => store.Accounts.Find(account) is { } state
        ? Show(state, request, store)
        : new Page<NothingPage>(Visit.Of(request), StatusCodes.Status404NotFound, (nameof(NothingPage.Account), account), (nameof(NothingPage.IsUnknown), true));

    private static IResult Show(AccountState account, HttpRequest request, Store store)
    {
        var (visit, reader) = (Visit.Of(request), new BoardReader(store));
        if (reader.WholeOf(account) is not { } whole)
            return new Page<NothingPage>(visit, StatusCodes.Status200OK, (nameof(NothingPage.Account), account.Settings.Account));

        var asked = Period.Read(request.Query["from"], request.Query["to"], whole);
        var status = asked is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return new Page<BoardPage>(visit, status, (nameof(BoardPage.View), reader.Read(account, whole, asked)));
    }
}
