using CxKit.Hosting.Steps;

namespace CxKit.Server.Demo;

/// <summary>Plain lines of progress on standard error.</summary>
internal static class DemoProgress
{
    internal static void Tell(IStep step, StepOutcome outcome)
    {
        if (outcome.Done > 0) Console.Error.WriteLine($"{step.Name}: {outcome.Done}");
        else if (outcome.WaitUntil is { } until) Console.Error.WriteLine($"{step.Name}: waits until {until.UtcDateTime:HH:mm:ss} of the demo's clock, to look whether an interrupted call was carried out");
    }
}
