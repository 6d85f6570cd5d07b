using System.Globalization;
using System.Net;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads rows of tables, by the values that lie in them and never by their labels.</summary>
internal sealed class Tables(AccountChannel channel, IServiceNowApi api)
{
    private static readonly CallTerms _optional = CallTerms.Repeatable with { Answers = [400, 403, 404] };
    private static readonly CallTerms _once = CallTerms.Once with { Answers = [400, 403, 404, 409] };

    public string Account => channel.Account;

    /// <summary>Reads at most <paramref name="limit"/> rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="query">The encoded query; parts that the helpdesk does not understand are ignored by it.</param>
    /// <param name="columns">The columns, by name.</param>
    /// <param name="limit">The most rows, before access rules take some away.</param>
    /// <param name="read">What a row means; the row itself is not to be kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="answered">Told the answer before its rows.</param>
    public async Task<List<T>> ReadAsync<T>(
        string table, string query, Columns columns, int limit, Func<Row, T> read, CancellationToken cancellationToken, Action<HttpResponseMessage>? answered = null) =>
        (await AskAsync(new(table, query, columns, limit), read, CallTerms.Repeatable, answered, cancellationToken))!.Rows;

    /// <summary>Reads rows of a table that an instance may lack, or keep from the user: then <see langword="null"/>.</summary>
    public async Task<List<T>?> TryReadAsync<T>(
        string table, string query, Columns columns, int limit, Func<Row, T> read, CancellationToken cancellationToken, Action<HttpResponseMessage>? answered = null) =>
        (await AskAsync(new(table, query, columns, limit), read, _optional, answered, cancellationToken))?.Rows;

    /// <summary>Reads one page, a smaller one if it is too heavy for the helpdesk.</summary>
    /// <param name="page">Which.</param>
    /// <param name="size">How many rows at once, in place of the page's limit.</param>
    /// <param name="isOptional">Whether the instance may lack the table, or keep it from the user.</param>
    /// <param name="read">What a row means.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The page; <see langword="null"/> where an optional table cannot be read.</returns>
    public async Task<TablePage<T>?> ReadPageAsync<T>(PageRequest page, PageSize size, bool isOptional, Func<Row, T> read, CancellationToken cancellationToken)
    {
        var whole = await AskAsync(page, read, isOptional ? _optional : CallTerms.Repeatable, null, cancellationToken, size);
        size.Succeed();
        return whole;
    }

    /// <summary>Creates a row, once: whether it is there after a failure has to be looked up.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">The row's values, by column.</param>
    /// <param name="columns">The columns that are told of the new row.</param>
    /// <param name="read">What the new row means.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The status, and what the row means where it was created and told.</returns>
    public Task<(int Status, T? Row)> CreateAsync<T>(
        string table, IReadOnlyDictionary<string, string> values, Columns columns, Func<Row, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var body = JsonBody.Of(JObject.FromObject(values));
        return channel.AskAsync(
            body.SentBy((content, token) => api.CreateAsync(table, columns.Names, content, token)),
            async (response, token) =>
            {
                T? created = null;
                if (response.StatusCode == HttpStatusCode.Created)
                {
                    var says = $"{Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}";
                    await TableAnswer.ReadAsync(response, new Row(Account, table, columns), columns, row => created = read(row), says, token);
                }
                return ((int)response.StatusCode, created);
            },
            _once,
            cancellationToken);
    }

    private Task<TablePage<T>?> AskAsync<T>(
        PageRequest page, Func<Row, T> read, CallTerms terms, Action<HttpResponseMessage>? answered, CancellationToken cancellationToken, PageSize? size = null)
    {
        var limit = page.Limit;
        return channel.AskAsync(
            async token =>
            {
                limit = size?.Now ?? page.Limit;
                return await LightenAsync(size, async () =>
                {
                    var response = await api.ReadAsync(
                        page.Table, page.Query, page.Columns.Names, limit, page.Offset == 0 ? null : page.Offset, "false", "true", page.IsCounted ? "false" : "true", "true", token);
                    if (response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout) size?.Shrink();
                    return response;
                }, token);
            },
            async (response, token) =>
            {
                answered?.Invoke(response);
                if (!response.IsSuccessStatusCode) return null;
                var rows = new List<T>();
                var says = $"{Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}";
                return await LightenAsync(size, async () =>
                {
                    await TableAnswer.ReadAsync(response, new Row(Account, page.Table, page.Columns), page.Columns, row => rows.Add(read(row)), says, token);
                    return new TablePage<T>(rows, TotalOf(response), limit);
                }, token);
            },
            terms,
            cancellationToken);
    }

    // What takes the helpdesk too long it breaks off: by an error behind the rows, or by no answer in time.
    private static async Task<T> LightenAsync<T>(PageSize? size, Func<Task<T>> act, CancellationToken attempt)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is HelpdeskException { IsTransient: true } || (e is OperationCanceledException && attempt.IsCancellationRequested))
        {
            size?.Shrink();
            throw;
        }
    }

    private static int? TotalOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-Total-Count", out var values) && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : null;
}

/// <summary>Which rows are asked for.</summary>
/// <param name="Table">The table.</param>
/// <param name="Query">The encoded query; parts that the helpdesk does not understand are ignored by it.</param>
/// <param name="Columns">The columns, by name.</param>
/// <param name="Limit">The most rows, before access rules take some away.</param>
internal sealed record PageRequest(string Table, string Query, Columns Columns, int Limit)
{
    /// <summary>How many rows of the query are left out, before access rules take some away.</summary>
    public int Offset { get; init; }

    /// <summary>Whether the helpdesk is to count all rows of the query.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>The rows that access rules left of a page.</summary>
/// <param name="Rows">What they mean.</param>
/// <param name="Total">How many rows the query has in all, hidden ones among them, where the helpdesk told it.</param>
/// <param name="Limit">The most rows that it was asked for.</param>
internal sealed record TablePage<T>(List<T> Rows, int? Total, int Limit);
