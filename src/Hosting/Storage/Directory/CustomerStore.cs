using CxKit.Core.Directory;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The customers of all accounts, as the sales side knows them.</summary>
public sealed class CustomerStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal CustomerStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>
    /// Takes customers in, in one transaction. Of two of the same name the later one holds, but for their renewals: those of all are kept,
    /// and of two that were due on the same day the later one.
    /// </summary>
    /// <returns>How many were new or changed.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Save(Lease lease, IReadOnlyCollection<CustomerOrganisation> customers)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(customers);
        return _writer.Write(lease, c => customers.GroupBy(o => o.Name, StringComparer.Ordinal).Sum(same => Save(c, lease.Account, same.Key, [.. same])));
    }

    /// <summary>All customers of an account by name, those who left included.</summary>
    public IReadOnlyList<CustomerOrganisation> All(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return
        [
            .. _reader.Read(c => c.Query<string>("select body from customer where account = @account order by name", new { account }).AsList())
                .Select(StoredJson.Read<CustomerOrganisation>),
        ];
    }

    private static int Save(SqliteConnection connection, string account, string name, IReadOnlyList<CustomerOrganisation> same)
    {
        var stored = connection.QueryFirstOrDefault<string>("select body from customer where account = @account and name = @name", new { account, name });
        var known = stored is null ? [] : StoredJson.Read<CustomerOrganisation>(stored).Renewals;
        var renewals = known.Concat(same.SelectMany(o => o.Renewals)).GroupBy(r => r.Due).Select(r => r.Last()).OrderBy(r => r.Due);
        var body = StoredJson.Write(same[^1] with { Renewals = [.. renewals] });
        if (body == stored) return 0;
        return connection.Execute("insert or replace into customer (account, name, body) values (@account, @name, @body)", new { account, name, body });
    }
}
