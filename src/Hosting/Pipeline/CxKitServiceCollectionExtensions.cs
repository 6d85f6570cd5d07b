using CxKit.Hosting.Accounts;
using CxKit.Hosting.Figures;
using CxKit.Hosting.Jobs;
using CxKit.Hosting.Settings;
using CxKit.Hosting.Steps;
using CxKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace CxKit;

/// <summary>Adds CxKit to a host.</summary>
public static class CxKitServiceCollectionExtensions
{
    /// <summary>Adds store, steps and jobs as the section <c>CxKit</c> of the settings describes them; connectors are added beside.</summary>
    public static IServiceCollection AddCxKit(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(configuration);
        services.AddOptions<CxKitOptions>().Bind(configuration.GetSection(CxKitOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CxKitOptions>, SettingsValidator>();
        services.TryAddSingleton(p => Store.Open(p.GetRequiredService<IOptions<CxKitOptions>>().Value.Store.ConnectionString, StoreUse.Own));
        services.AddSingleton<AccountRegister>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<Schedule>();
        services.AddSingleton<StepRunner>();
        services.AddSingleton<IStep, Pull>();
        services.AddSingleton<IStep, Reread>();
        services.AddSingleton<IStep, Sweep>();
        services.AddSingleton<IStep, Collect>();
        services.AddSingleton<IStep, Offer>();
        services.AddSingleton<IStep, Deliver>();
        services.AddSingleton<IStep, RollUp>();
        services.AddSingleton<IStep, WriteBack>();
        services.AddQuartz(_ => { });
        return services;
    }
}
