using CxKit.Hosting.Steps;

namespace CxKit.Server.Demo;

/// <summary>Plain lines of progress on standard error.</summary>
internal static class DemoProgress
{
    internal static void Tell(string? account, IStep step, StepOutcome outcome)
    {
        var who = account is null ? step.Name : $"{account}: {step.Name}";
        if (outcome.Done > 0) Console.Error.WriteLine($"{who}: {outcome.Done}");
        else if (outcome.WaitUntil is { } until) Console.Error.WriteLine($"{who}: waits until {until.UtcDateTime:HH:mm:ss} of the demo's clock, to look whether an interrupted call was carried out");
    }
}
