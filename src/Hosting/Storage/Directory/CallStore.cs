using CxKit.Core.Directory;
using CxKit.Core.Time;
using Dapper;

namespace CxKit.Storage;

/// <summary>The telephone calls of all accounts, as the telephone system knows them.</summary>
public sealed class CallStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal CallStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Takes calls in, in one transaction; of two of the same id the later one holds.</summary>
    /// <returns>How many were new or changed.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Save(Lease lease, IReadOnlyCollection<PhoneCall> calls)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(calls);
        return _writer.Write(lease, c => c.Execute(
            """
            insert into call (account, id, at, body) values (@Account, @Id, @At, @Body)
            on conflict (account, id) do update set at = excluded.at, body = excluded.body where body <> excluded.body
            """,
            calls.Select(call => new { lease.Account, call.Id, At = call.At.ToStored(), Body = StoredJson.Write(call) })));
    }

    /// <summary>When the first and the last known call of an account came; <see langword="null"/> if none is known.</summary>
    public Period? Span(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (first, last) = _reader.Read(c => c.QueryFirst<(long? First, long? Last)>("select min(at), max(at) from call where account = @account", new { account }));
        return first is { } since && last is { } until ? new Period(since.ToMoment(), until.ToMoment()) : null;
    }

    /// <summary>The calls of an account that came within a period, the earliest first; <see langword="null"/> if there are more than <paramref name="most"/>.</summary>
    public IReadOnlyList<PhoneCall>? Read(string account, Period period, int most)
    {
        ArgumentNullException.ThrowIfNull(account);
        var key = new { account, since = period.Since.ToStored(), until = period.Until.ToStored(), limit = most + 1L };
        var bodies = _reader.Read(c => c.Query<string>("select body from call where account = @account and at >= @since and at < @until order by at, id limit @limit", key).AsList());
        return bodies.Count > most ? null : [.. bodies.Select(StoredJson.Read<PhoneCall>)];
    }
}
