using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CxKit.Server.Tests.Desk;

/// <summary>What axe finds on a page.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions _rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>The rules a page breaks, each with its first place.</summary>
    internal static async Task<IEnumerable<string>> FaultsAsync(this IPage page)
    {
        var result = await page.RunAxe(_rules);
        result.Passes.Should().NotBeEmpty("axe must have looked at something");
        return result.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html} {v.Nodes[0].Any.FirstOrDefault()?.Message}");
    }
}
