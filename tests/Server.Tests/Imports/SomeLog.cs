using CxKit.Core.Tickets;
using CxKit.Server.Imports;
using CxKit.Server.Imports.Tickets;
using CxKit.Server.Tests.EndToEnd;
using CxKit.Storage;
using Microsoft.Extensions.Configuration;

namespace CxKit.Server.Tests.Imports;

/// <summary>A store into which small logs are imported, in an account that is fed by files.</summary>
internal sealed class SomeLog : IDisposable
{
    internal const string Account = "history";
    private readonly Folder _folder = new();
    private readonly Lease _lease;

    internal SomeLog()
    {
        Store = Store.Open($"Data Source={_folder.File("cxkit.db")}", StoreUse.Own);
        _lease = ImportAccount.Open(Store, new ConfigurationBuilder().Build(), Account, "UTC", byFileAlone: true, DateTimeOffset.UnixEpoch);
    }

    internal static ImportMap Events { get; } = new()
    {
        Kind = TicketShape.Name,
        Rows = RowGrain.Event,
        Fields = new Dictionary<string, FieldSource>
        {
            ["id"] = new() { Columns = ["id"] },
            ["opened"] = new() { Value = "2026-03-02 08:00" },
            ["updated"] = new() { Columns = ["at"] },
            ["updatedBy"] = new() { Columns = ["by"] },
            ["state"] = new() { Columns = ["state"], Words = new Dictionary<string, string?> { ["New"] = "open", ["Waiting"] = "open", ["Solved"] = "resolved", ["Closed"] = "closed", ["-100"] = null } },
            ["team"] = new() { Columns = ["team"] },
        },
    };

    internal Store Store { get; }

    /// <summary>Imports rows such as <c>1,09:00,New,mail,bob</c>: id, time of Monday the 2nd of March, state, team, who.</summary>
    internal TicketIntake Import(params string[] rows) =>
        Import(Events, "id,at,state,team,by\n" + string.Concat(rows.Select(r => r.Split(',')).Select(c => $"{c[0]},2026-03-02 {c[1]},{string.Join(',', c[2..])}\n")));

    internal TicketIntake Import(ImportMap map, string file)
    {
        using var rejected = new RejectedLines(TextWriter.Null, report: null);
        using var reader = new RecordReader<TicketLine>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file)), map, new TicketShape(Account, map.Rows), rejected);
        var intake = new TicketIntake(map.Rows, Store, _lease);
        foreach (var line in reader.Read(CancellationToken.None)) intake.Take(line);
        intake.End();
        rejected.Count.Should().Be(0);
        return intake;
    }

    internal Ticket Ticket(string id) => Store.Tickets.Find(Account, id)!;

    /// <summary>What happened on a ticket, such as <c>09:00 Resolved New→Solved</c>.</summary>
    internal IReadOnlyList<string> Told(string id) =>
        [.. Ticket(id).Events.Select(e => FormattableString.Invariant($"{e.At:HH:mm} {e.Kind} {e.From}→{e.To}"))];

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
