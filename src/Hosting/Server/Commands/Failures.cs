using CxKit.Connectors.Simulator;
using CxKit.Core.Helpdesks;
using CxKit.Storage;
using Microsoft.Extensions.Options;

namespace CxKit.Server.Commands;

/// <summary>Turns what went wrong into a sentence and an exit code; what is a fault of ours keeps its trace.</summary>
internal static class Failures
{
    private const int Failed = 1;
    private const int Misuse = 2;

    internal static async Task<int> SpeakAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OptionsValidationException faults)
        {
            await Console.Error.WriteLineAsync("The settings have faults:");
            foreach (var fault in faults.Failures) await Console.Error.WriteLineAsync("  " + fault);
            return Failed;
        }
        catch (MisuseException misuse)
        {
            await Console.Error.WriteLineAsync(misuse.Message);
            return Misuse;
        }
        catch (OperationCanceledException cancelled) when (cancelled.InnerException is not TimeoutException)
        {
            // Ctrl+C: whoever asked for the end got it.
            return 0;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
#pragma warning disable CA1031 // The last catch of the process: every fault ends in an exit code.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return await ConfessAsync(fault);
        }
    }

    private static async Task<int> ConfessAsync(Exception fault)
    {
        await Console.Error.WriteLineAsync("This is a fault of CxKit, please report it:");
        await Console.Error.WriteLineAsync(fault.ToString());
        return Failed;
    }

    // What the settings cannot bind (a span that is none) arrives as InvalidOperationException with the path in its message.
    private static bool IsExpected(Exception failure) => failure
        is StoreException or HelpdeskException or LeaseLostException or DeskFileException or JournalException or CommandException or IOException or UnauthorizedAccessException or InvalidDataException or HttpRequestException or OperationCanceledException
        || (failure is InvalidOperationException && failure.Message.Contains("'CxKit", StringComparison.Ordinal));
}

/// <summary>The command could not do its work: a sentence for the user.</summary>
internal sealed class CommandException(string message) : Exception(message);

/// <summary>The command was called in a way that makes no sense: a sentence for the user.</summary>
internal sealed class MisuseException(string message) : Exception(message);
