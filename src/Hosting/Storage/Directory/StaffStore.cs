using CxKit.Core.Directory;
using Dapper;

namespace CxKit.Storage;

/// <summary>The staff of all accounts, as those know them who employ them.</summary>
public sealed class StaffStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal StaffStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Takes staff in, in one transaction; of two of the same id the later one holds.</summary>
    /// <returns>How many were new or changed.</returns>
    /// <exception cref="LeaseLostException">The account was taken over.</exception>
    public int Save(Lease lease, IReadOnlyCollection<StaffMember> staff)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(staff);
        return _writer.Write(lease, c => c.Execute(
            """
            insert into staff (account, id, body) values (@Account, @Id, @Body)
            on conflict (account, id) do update set body = excluded.body where body <> excluded.body
            """,
            staff.Select(member => new { lease.Account, member.Id, Body = StoredJson.Write(member) })));
    }

    /// <summary>All staff of an account by id, those who left included.</summary>
    public IReadOnlyList<StaffMember> All(string account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return [.. _reader.Read(c => c.Query<string>("select body from staff where account = @account order by id", new { account }).AsList()).Select(StoredJson.Read<StaffMember>)];
    }
}
