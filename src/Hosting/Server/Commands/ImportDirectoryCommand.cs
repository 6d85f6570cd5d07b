using System.CommandLine;
using CxKit.Server.Imports;
using CxKit.Server.Imports.Directory;
using CxKit.Storage;

namespace CxKit.Server.Commands;

/// <summary>Takes in from a file what other systems know: calls, staff or customers. They join what the helpdesk of the same account brings.</summary>
internal static class ImportDirectoryCommand
{
    internal static Command Calls() => Create(new CallShape(), "telephone calls", store => store.Calls.Save);

    internal static Command Staff() => Create(new StaffShape(), "staff, those who left included", store => store.Staff.Save);

    internal static Command Customers() => Create(new CustomerShape(), "customers with their contracts' renewals, those who left included", store => store.Customers.Save);

    private static Command Create<T>(IRecordShape<T> shape, string what, Func<Store, Func<Lease, IReadOnlyCollection<T>, int>> saving)
    {
        var options = new ImportOptions(shape.Kind);
        var command = options.On(new Command(
            shape.Kind,
            $"Takes in {what}, from a CSV file; the same file twice changes nothing. Rejected lines are reported; it fails if no line could be taken in."));
        command.SetAction((call, cancellationToken) => Task.FromResult(ImportRun.Run(
            options.Read(call),
            shape,
            (store, lease) => new DirectoryIntake<T>(store is null ? null : records => saving(store)(lease!, records)),
            TimeProvider.System,
            cancellationToken)));
        return command;
    }
}
