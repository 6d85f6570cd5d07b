using System.Diagnostics;

namespace CxKit.CxCore.Tests.Samples;

public sealed class ScorecardTests
{
    private static readonly string _root = Root();
    private static readonly string _readme = File.ReadAllText(Path.Combine(_root, "src", "CxCore", "README.md"));

    [Fact]
    public async Task The_program_in_the_README_prints_figures_with_intervals_and_a_watermelon()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CxKit.Samples.Scorecard.dll")]) { RedirectStandardOutput = true })!;
        var printed = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.Should().Be(0);
        // 481 of 490; 7 of 24, whose Wilson interval is 0.320 ± 0.171; 3 promoters and 14 detractors of 20, adjusted to −47.8 ± 31.0.
        printed.ReplaceLineEndings("\n").Should().Be(
            """
            SLA kept: 0.982 (0.965 to 0.99), n = 490
            CSAT, satisfied: 0.292 (0.149 to 0.492), n = 24
            NPS: -55 (-78.832 to -16.82), n = 20
            Network team: Ripe. SLA 98.2 % against 95.0 %; satisfied 29.2 % (14.9 % to 49.2 %, 24 answers) against 85.0 %.

            """.ReplaceLineEndings("\n"));
        _readme.Should().Contain(printed.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_README_shows_the_program_whole() =>
        _readme.Should().Contain(File.ReadAllText(Path.Combine(_root, "tests", "Samples", "Scorecard", "Program.cs")));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CxKit.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
