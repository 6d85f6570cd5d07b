using System.Diagnostics;

namespace CxKit.Storage.Tests.Database;

public sealed class CrashTests
{
    [Fact]
    public void Killed_in_the_middle_again_and_again_it_ends_like_an_undisturbed_run()
    {
        using var undisturbed = new TempStore();
        LongRun.Go(undisturbed.Store, _ => { });
        using var killed = new TempStore();
        killed.Close();

        foreach (var pages in new[] { 3, 7, 5, 9 }) Consistent(killed, RunAndKill(killed.Path, pages));

        LongRun.Go(killed.Store, _ => { });
        killed.Dump().Should().Equal(undisturbed.Dump());
        var decisions = "select * from decision order by 1, 2, 3, 4";
        killed.Rows(decisions).Should().HaveCount(LongRun.Pages * LongRun.PageSize).And.Equal(undisturbed.Rows(decisions));
    }

    private static void Consistent(TempStore killed, int lastTold)
    {
        killed.Rows("pragma integrity_check").Should().Equal("ok");
        var next = LongRun.NextPage(killed.Store);
        next.Should().BeGreaterThan(lastTold, "what was told to be committed is there");
        killed.Store.Tickets.Count(Some.Desk).All.Should().Be(next * LongRun.PageSize, "a cursor comes with its page and a page with its cursor");
        killed.Close();
    }

    /// <summary>Lets a child work until it has told of so many pages, kills it, and says of which page it told last.</summary>
    private static int RunAndKill(string path, int pages)
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(LongRun).Assembly.Location, path])
        {
            RedirectStandardOutput = true,
        })!;
        var last = -1;
        for (var told = 0; told < pages && child.StandardOutput.ReadLine() is { } line; told++)
            last = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
        child.HasExited.Should().BeFalse("the kill must meet a live process");
        child.Kill();
        child.WaitForExit();
        return last;
    }
}
