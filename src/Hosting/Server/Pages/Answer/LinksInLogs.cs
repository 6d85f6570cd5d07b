namespace CxKit.Server.Pages.Answer;

/// <summary>The path of an answer page is its credential, and the framework writes the paths of requests into its logs and into their scopes.</summary>
internal static class LinksInLogs
{
    internal static IServiceCollection KeepLinksOutOfLogs(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // Last and longest, so that no setting for all of ASP.NET lifts it. Only None keeps the path out of the scope of every other line;
        // what goes wrong in a request is still told by Kestrel, without its path.
        options.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None, null));
        options.Rules.Add(new LoggerFilterRule(null, "Microsoft.AspNetCore.Routing", LogLevel.Warning, null));
    });
}
