using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CxKit.Connectors;

/// <summary>
/// The way of one account to its helpdesk: its client and credential, and how its calls wait, are repeated and give up. Shared by
/// nothing else, so that one account's trouble stays its own.
/// </summary>
public sealed class AccountChannel : IDisposable
{
    private readonly AccountConnection _connection;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline _calls;
    private readonly ResiliencePipeline _attempts;
    private readonly ConcurrencyLimiter _lanes;
    private readonly ConcurrentDictionary<string, RestPeriod> _rests = new(StringComparer.Ordinal);

    internal AccountChannel(AccountConnection connection, HttpClient http, TimeProvider time)
    {
        (_connection, Http, _time) = (connection, http, time);
        _calls = CallPipeline.Outer(time);
        _attempts = CallPipeline.Inner(time);
        _lanes = new(new() { PermitLimit = connection.Parallel, QueueLimit = int.MaxValue });
    }

    /// <summary>The account, as named in the settings.</summary>
    public string Account => _connection.Account;

    /// <summary>The account's client, for <see cref="Rest.For{T}"/>; calls go through <see cref="AskAsync{T}"/>.</summary>
    public HttpClient Http { get; }

    /// <summary>
    /// Calls the helpdesk and reads its answer, which is JSON, or nothing, with a good status; sending and reading are one attempt, so
    /// that an answer cut short is asked for again.
    /// </summary>
    /// <param name="send">Sends the request, a new one each time.</param>
    /// <param name="read">Reads the answer, into something new each time.</param>
    /// <param name="terms">Whether it may be sent again, and which statuses are answers.</param>
    /// <param name="cancellationToken">Ends waiting, sending and reading.</param>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused for good.</exception>
    public async Task<T> AskAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CallTerms terms,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallPipeline.MayBeDoubled, terms.MayBeDoubled);
        try
        {
            return await _calls.ExecuteAsync(c => AttemptAsync(send, read, terms, c.CancellationToken), context);
        }
        catch (CallFailedException e)
        {
            throw new HelpdeskException(e.Message, e.IsTransient, e.InnerException);
        }
        catch (TimeoutRejectedException e)
        {
            throw new HelpdeskException($"{Account}: {_connection.BaseAddress.WithoutQuery()} took too long to answer.", isTransient: true, e);
        }
        catch (BrokenCircuitException e)
        {
            throw new HelpdeskException($"{Account}: {_connection.BaseAddress.WithoutQuery()} failed again and again and is left alone for a while.", isTransient: true, e);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Closes the channel.</summary>
    public void Dispose()
    {
        _lanes.Dispose();
        Http.Dispose();
    }

    private async ValueTask<T> AttemptAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send,
        Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CallTerms terms,
        CancellationToken cancellationToken)
    {
        using var lane = await LaneAsync(terms, cancellationToken);
        return await _attempts.ExecuteAsync(async token =>
        {
            try
            {
                using var response = await send(token);
                if (AnswerFault.Of(_connection, response, terms.Answers, _time.GetUtcNow()) is { } fault) throw fault;
                // An answer that was expected may ask for a rest, too.
                if (!response.IsSuccessStatusCode && AnswerFault.RestFor(response, _time.GetUtcNow()) is { } asked) RestOf(terms.Limit).Begin(asked);
                return await read(response, token);
            }
            catch (CallFailedException e) when (e.RestFor is { } rest)
            {
                RestOf(e.ConcernsAccount ? null : terms.Limit).Begin(rest);
                throw;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or JsonException || IsConnectTimeout(e, token))
            {
                throw LostOnTheWay(e);
            }
        }, cancellationToken);
    }

    // Rests are waited for before a lane is taken: who waits under a limit of its own is not in the way of the others.
    private async Task<RateLimitLease> LaneAsync(CallTerms terms, CancellationToken cancellationToken)
    {
        var (ofAll, ofLimit) = (RestOf(null), terms.Limit is null ? null : RestOf(terms.Limit));
        while (true)
        {
            await ofAll.EndAsync(Account, terms.MayBeDoubled, cancellationToken);
            if (ofLimit is not null) await ofLimit.EndAsync(Account, terms.MayBeDoubled, cancellationToken);
            var lane = await _lanes.AcquireAsync(1, cancellationToken);
            if (ofAll.TryPass() && ofLimit?.TryPass(terms.PerMinute) != false) return lane;
            lane.Dispose();
        }
    }

    private RestPeriod RestOf(string? limit) => _rests.GetOrAdd(limit ?? "", _ => new(_time));

    // A connection that is not made in time comes as a cancellation that nobody asked for.
    private static bool IsConnectTimeout(Exception e, CancellationToken token) => e is OperationCanceledException && !token.IsCancellationRequested;

    private CallFailedException LostOnTheWay(Exception e)
    {
        var unconnected = e is OperationCanceledException or HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        };
        var address = _connection.BaseAddress.WithoutQuery();
        var says = unconnected
            ? $"{Account}: {address} cannot be reached ({(e as HttpRequestException)?.HttpRequestError.ToString() ?? "no connection in time"}). Look at CxKit:Accounts:{Account}:BaseAddress and the network."
            : $"{Account}: {address} broke off its answer.";
        // A parser's message may quote what it read.
        return new CallFailedException(says, e is JsonException ? null : e) { IsTransient = true, IsWorthRepeating = true };
    }
}
