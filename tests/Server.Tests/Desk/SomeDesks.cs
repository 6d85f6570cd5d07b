namespace CxKit.Server.Tests.Desk;

/// <summary>Desks as they are found.</summary>
internal static class SomeDesks
{
    internal const string Secret = "Nobody else but me could have written this.";

    /// <summary>One of each: a watermelon, a red one, a sound one, one across the target, one too small to tell.</summary>
    internal static async Task<TestDesk> OneOfEachAsync(bool isSimulated = true)
    {
        var desk = new TestDesk().Open("it-desk", isSimulated);
        await desk.WorkAsync("it-desk", "Network", 240, 236, TestAnswer.Many(
            110,
            0.36,
            new(1, "Third time I report the same thing. Every time the ticket is closed within the hour, and every time the line is down again the next day."),
            new(2, "Quick, yes. But nobody asked me whether it works."),
            new(1, "Six days without a word, then “resolved”.")));
        await desk.WorkAsync("it-desk", "Workplace", 180, 121, TestAnswer.Many(80, 0.44, new TestAnswer(2, "Still waiting for the second screen.")));
        await desk.WorkAsync("it-desk", "Service Desk", 420, 411, TestAnswer.Many(190, 0.96, new(5, "Friendly, and it was done before I had hung up."), new(5, "Merci, tout est rentré dans l’ordre dès le premier appel."))); // A customer writes in their own language.
        await desk.WorkAsync("it-desk", "Applications", 160, 155, TestAnswer.Many(60, 0.8, new TestAnswer(4, "Good work, slow start.")));
        await desk.WorkAsync("it-desk", "Identity & Access", 90, 71, TestAnswer.Many(60, 1));
        await desk.WorkAsync("it-desk", "SAP Basis", 25, 25, new(1, Secret), new(2), new(1));
        return desk;
    }
}
