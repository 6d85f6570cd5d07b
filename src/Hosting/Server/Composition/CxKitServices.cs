namespace CxKit.Server.Composition;

/// <summary>The one file that names the connectors.</summary>
internal static class CxKitServices
{
    internal static IServiceCollection AddCxKitWithConnectors(this IServiceCollection services, IConfiguration configuration) =>
        services.AddCxKit(configuration).AddServiceNow().AddZendesk().AddJiraServiceManagement();

    internal static ILoggingBuilder AddProgress(this ILoggingBuilder logging)
    {
        // Results go to standard output; logs must not mix with them.
        logging.ClearProviders();
        logging.AddSimpleConsole(o => o.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddFilter(null, LogLevel.Warning);
        logging.AddFilter("CxKit", LogLevel.Information);
        return logging;
    }
}
