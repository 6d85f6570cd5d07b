using System.Net;
using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>The incremental exports, which have a limit of their own and answer 504 where a page is too heavy.</summary>
internal sealed class Export(AccountChannel channel)
{
    private static readonly CallTerms _terms = CallTerms.Repeatable with { Limit = "incremental-exports", Answers = [(int)HttpStatusCode.GatewayTimeout, (int)HttpStatusCode.UnprocessableEntity] };

    public string Account => channel.Account;

    /// <summary>Asks for a page; <see langword="null"/> if it is too heavy.</summary>
    /// <param name="send">Sends the request.</param>
    /// <param name="read">Reads the page; the last argument names the endpoint in a sentence.</param>
    /// <param name="tooRecent">The page in place of one whose start the helpdesk holds to be too recent.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public Task<T?> AskAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send, Func<HttpResponseMessage, string, CancellationToken, Task<T>> read, T? tooRecent, CancellationToken cancellationToken)
        where T : class => channel.AskAsync(
            send,
            async (response, token) =>
            {
                var says = $"{Account}: {response.RequestMessage?.RequestUri.WithoutQuery()}";
                return response.StatusCode switch
                {
                    HttpStatusCode.GatewayTimeout => null,
                    HttpStatusCode.UnprocessableEntity when tooRecent is not null && await ErrorBody.SpeaksOfAsync(response, "start_time", token) => tooRecent,
                    HttpStatusCode.UnprocessableEntity => throw new HelpdeskException($"{says} answered 422: it does not accept where the export is to go on.", isTransient: false),
                    _ => await read(response, says, token),
                };
            },
            _terms,
            cancellationToken);

    /// <summary>
    /// The pages of a time-based export from a stamp on. Each page begins with the second in which the one before ended; what was in
    /// that one is left out.
    /// </summary>
    /// <exception cref="HelpdeskException">More rows bear one stamp than fit into a page: the export does not get past them.</exception>
    public async IAsyncEnumerable<(IReadOnlyList<T> Rows, long EndTime)> ReadFrom<T>(
        long start, PageSize size, Func<long, int?, Task<ExportPage<T>?>> ask, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : IExportRow
    {
        var known = new HashSet<long>();
        var stuckWith = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = start;
            var asked = 0;
            var page = await size.AskAsync(now => ask(from, (asked = now) == size.Most ? null : now));
            var end = Math.Max(page.EndTime ?? (page.Rows.Count > 0 ? page.Rows[^1].At.ToUnixTimeSeconds() : start), start);
            var isEnd = page.IsEnd ?? (!page.HasNext || end == start);
            var fresh = page.Rows.Where(r => !known.Contains(r.Id)).ToList();
            yield return (fresh, end);
            if (isEnd) yield break;
            if (end == start)
            {
                if (page.Count < asked) yield break;
                // A larger page may get past the second, unless the helpdesk found that one too heavy.
                if (asked == size.Most || asked <= stuckWith) throw Stuck(start, page.Count);
                stuckWith = asked;
                size.Grow();
                known.UnionWith(page.Rows.Select(r => r.Id));
                continue;
            }
            stuckWith = 0;
            known = [.. page.Rows.Where(r => r.At.ToUnixTimeSeconds() >= end).Select(r => r.Id)];
            start = end;
        }
    }

    private HelpdeskException Stuck(long at, int count) => new(
        $"{Account}: {count} rows of an export bear the stamp {DateTimeOffset.FromUnixTimeSeconds(at):yyyy-MM-dd HH:mm:ss}, more than a page holds, and the helpdesk offers no way past them. Ask its support, or switch the reading off (CxKit:Accounts:{Account}:Events or Slas).",
        isTransient: false);
}
