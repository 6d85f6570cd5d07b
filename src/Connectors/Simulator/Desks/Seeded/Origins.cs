namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>Where a trouble came from, where somebody found out: a change that went wrong, or a known problem.</summary>
internal static class Origins
{
    public static readonly (string Number, string Title, string Category, DateTimeOffset At)[] Changes =
    [
        ("CHG0030001", "New VPN gateway", "VPN", At(4, 14)),
        ("CHG0030002", "Mailboxes moved to the new platform", "Email", At(5, 19)),
        ("CHG0030003", "ERP release of June", "ERP", At(6, 9)),
    ];

    public static readonly (string Number, string Title, string Category)[] Problems =
    [
        ("PRB0040001", "Print queue stalls after each update", "Printing"),
        ("PRB0040002", "Laptops freeze with the new dock driver", "Laptop"),
        ("PRB0040003", "Reports are built from last month's cache", "Reporting"),
    ];

    public static void Trace(Story story, Dice dice)
    {
        foreach (var (number, _, category, at) in Changes)
        {
            if (category == story.Trouble.Category && story.OpenedAt > at && story.OpenedAt < at.AddDays(4) && dice.Percent(75))
            {
                story.Change = number;
            }
        }

        foreach (var (number, _, category) in Problems)
        {
            if (category == story.Trouble.Category && story.Logging > 1 && dice.Percent(50))
            {
                story.Problem = number;
            }
        }
    }

    private static DateTimeOffset At(int month, int day) => new(2026, month, day, 6, 0, 0, TimeSpan.Zero);
}
