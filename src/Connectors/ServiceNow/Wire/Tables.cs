namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads rows of tables, by the values that lie in them and never by their labels.</summary>
internal sealed class Tables(AccountChannel channel, IServiceNowApi api)
{
    public string Account => channel.Account;

    /// <summary>Reads at most <paramref name="limit"/> rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="query">The encoded query; parts that the helpdesk does not understand are ignored by it.</param>
    /// <param name="columns">The columns, by name.</param>
    /// <param name="limit">The most rows, before access rules take some away.</param>
    /// <param name="read">What a row means; the row itself is not to be kept.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="answered">Told the answer before its rows.</param>
    public Task<List<T>> ReadAsync<T>(
        string table, string query, Columns columns, int limit, Func<Row, T> read, CancellationToken cancellationToken, Action<HttpResponseMessage>? answered = null) =>
        channel.AskAsync(
            token => api.ReadAsync(table, query, columns.Names, limit, "false", "true", "true", "true", token),
            async (response, token) =>
            {
                answered?.Invoke(response);
                var rows = new List<T>();
                var says = $"{Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}";
                await TableAnswer.ReadAsync(response, new Row(Account, table, columns), columns, row => rows.Add(read(row)), says, token);
                return rows;
            },
            CallTerms.Repeatable,
            cancellationToken);
}
