namespace CxKit.Storage.Tests.Accounts;

public sealed class RunTests : IDisposable
{
    private static readonly StepFailure _down = new("desk: https://desk.example.com cannot be reached.", IsTransient: true);

    private readonly TempStore _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_failure_lasts_since_its_first_time_in_a_row()
    {
        Record(0, null);
        Record(1, _down);
        Record(2, _down);

        Last().Should().Be(new StepRun("pull", At(2), At(0), At(1), _down));
    }

    [Fact]
    public void A_run_that_ended_well_ends_the_failure()
    {
        Record(0, _down);
        Record(1, null);

        Last().Should().Be(new StepRun("pull", At(1), At(1), null, null));
    }

    [Fact]
    public void A_step_that_never_ended_well_says_so()
    {
        Record(0, _down);

        Last().SucceededAt.Should().BeNull();
    }

    private static DateTimeOffset At(int minutes) => Some.Monday.AddMinutes(minutes);

    private void Record(int minutes, StepFailure? failure) => _temp.Store.Runs.Record(_temp.Lease, "pull", At(minutes), failure);

    private StepRun Last() => _temp.Store.Runs.Read(Some.Desk).Should().ContainSingle().Subject;
}
