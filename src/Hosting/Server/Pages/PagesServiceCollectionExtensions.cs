using CxKit.Server.Pages.Answer;

namespace CxKit.Server.Pages;

/// <summary>What the pages need of the host, beside the store and the clock.</summary>
internal static class PagesServiceCollectionExtensions
{
    internal static IServiceCollection AddPages(this IServiceCollection services) => services.KeepLinksOutOfLogs();
}
