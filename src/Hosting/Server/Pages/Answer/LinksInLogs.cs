namespace CxKit.Server.Pages.Answer;

/// <summary>The path of an answer page is its credential, and the framework writes the paths of requests into its logs.</summary>
internal static class LinksInLogs
{
    internal static IServiceCollection KeepLinksOutOfLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // Last and longest, so that no setting for all of ASP.NET lifts it.
        options.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, null));
        options.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Routing", LogLevel.Warning, null));
    });
}
