using System.Globalization;
using CxKit.Server.Commands;
using CxKit.Server.Printing;
using CxKit.Storage;

namespace CxKit.Server.Imports;

/// <summary>One import from the file to the store: the same for every kind of record, which differ by their shape and by what takes them in.</summary>
internal static class ImportRun
{
    /// <summary>Reads the file and hands the records on, one after the other.</summary>
    /// <param name="call">What the command line says.</param>
    /// <param name="shape">The kind of record.</param>
    /// <param name="intake">Makes what takes the records in, from the store and the right to write; without them, nothing is to be stored.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the import between two rows; what was taken in until then stays.</param>
    internal static int Run<T>(ImportCall call, IRecordShape<T> shape, Func<Store?, Lease?, IRecordIntake<T>> intake, TimeProvider time, CancellationToken cancellationToken)
    {
        var map = MapFile.Read(call.Map);
        var zone = call.TimeZone is { } id ? ZoneOf(id) : null;
        using var rejected = new RejectedLines(Console.Error, call.Report is { } path ? new RejectionReport(path) : null);
        using var reader = new RecordReader<T>(ImportFile.Open(call.File), map, shape, rejected, zone);
        if (reader.Map.Untold is { Count: > 0 } untold) Console.Error.WriteLine($"The file does not tell {string.Join(", ", untold)}.");
        var work = call.Open(map, shape.IsAlsoPulled, time.GetUtcNow());
        using var store = work?.Store;
        // A further file of an account is of the same place unless it is said otherwise.
        if (zone is null && store?.Accounts.Find(call.Account) is { } account) reader.Map.ReadTimesIn(account.Zone);
        var taking = intake(store, work?.Lease);
        try
        {
            foreach (var record in reader.Read(cancellationToken)) taking.Take(record);
        }
        finally
        {
            // What came before a fault of the file is kept, and counts.
            taking.End();
            rejected.Close();
        }

        var outcome = new ImportOutcome(shape.Kind, reader.Rows, rejected.Count, taking.Records, taking.Changed, call.IsDryRun);
        Tell(outcome, call);
        return outcome.ExitCode;
    }

    private static TimeZoneInfo ZoneOf(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw new MisuseException($"--time-zone is \"{id}\"; give a zone such as Europe/Paris.");

    private static void Tell(ImportOutcome outcome, ImportCall call)
    {
        if (call.AsJson)
        {
            JsonOutput.Write(outcome);
            return;
        }

        var stored = outcome.IsDryRun ? "nothing was stored" : string.Create(CultureInfo.InvariantCulture, $"new or changed in the account {call.Account}: {outcome.Changed:N0}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Rows: {outcome.Rows:N0}, of them rejected: {outcome.Rejected:N0}; {outcome.Kind}: {outcome.Records:N0}, {stored}."));
    }
}
