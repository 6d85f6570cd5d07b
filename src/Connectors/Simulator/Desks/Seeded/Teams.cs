using CxKit.Connectors.Simulator.Desks.Seeded.Handling;

namespace CxKit.Connectors.Simulator.Desks.Seeded;

/// <summary>The four planted teams. Their names are constant, so that a reader can say which verdict each deserves.</summary>
internal static class Teams
{
    private static readonly Lived _attentive = new(AttentiveHandling.Live, AgainPercent: 2);
    private static readonly Lived _attentiveButLate = new(AttentiveHandling.LiveLate, AgainPercent: 2);
    private static readonly Lived _silent = new(SilentHandling.Live, AgainPercent: 45);
    private static readonly Lived _silentAndLate = new(SilentHandling.LiveLate, AgainPercent: 45);
    private static readonly Lived _hasty = new(HastyHandling.Live, AgainPercent: 100);
    private static readonly Lived _slow = new(SlowHandling.Live, AgainPercent: 18);
    private static readonly Lived _slowAndLate = new(SlowHandling.LiveLate, AgainPercent: 18);
    private static readonly Lived _forgotten = new(ForgottenHandling.Live, AgainPercent: 0);

    public static IReadOnlyList<Team> All(int seed, People people) =>
    [
        // Green outside, red inside: one ticket in forty is late, ten are lived well.
        new()
        {
            Name = "Workplace", Schedule = Schedule.OfficeHours, Agents = people.Hire(9), Troubles = Troubles.Workplace,
            FirstReports = 320, QuietCustomerPercent = 45,
            Lived = new(new(seed, "Workplace lived"), [(_silent, 17), (_hasty, 12), (_attentive, 9), (_silentAndLate, 1), (_forgotten, 1)]),
            Priorities = new(new(seed, "Workplace priorities"), [("2", 1), ("3", 26), ("4", 11), ("5", 2)]),
        },

        // Sound: one in fifty is late.
        new()
        {
            Name = "Network", Schedule = Schedule.RoundTheClock, Agents = people.Hire(8), Troubles = Troubles.Network,
            FirstReports = 590, QuietCustomerPercent = 55,
            Lived = new(new(seed, "Network lived"), [(_attentive, 48), (_attentiveButLate, 1), (_forgotten, 1)]),
            Priorities = new(new(seed, "Network priorities"), [("1", 1), ("2", 5), ("3", 22), ("4", 12)]),
        },

        // Red, outside and inside: three in ten are late.
        new()
        {
            Name = "Business applications", Schedule = Schedule.OfficeHours, Agents = people.Hire(7), Troubles = Troubles.Business,
            FirstReports = 380, QuietCustomerPercent = 60,
            Lived = new(new(seed, "Business lived"), [(_slow, 12), (_slowAndLate, 6), (_attentive, 1), (_forgotten, 1)]),
            Priorities = new(new(seed, "Business priorities"), [("1", 1), ("2", 4), ("3", 24), ("4", 11)]),
        },

        // Too small to tell.
        new()
        {
            Name = "Meeting rooms", Schedule = Schedule.OfficeHours, Agents = people.Hire(2), Troubles = Troubles.MeetingRooms,
            FirstReports = new Dice(seed, "Meeting rooms").Between(6, 8), QuietCustomerPercent = 100,
            Lived = new(new(seed, "Meeting rooms lived"), [(_attentive with { AgainPercent = 0 }, 1)]),
            Priorities = new(new(seed, "Meeting rooms priorities"), [("3", 1), ("4", 1)]),
        },
    ];
}
