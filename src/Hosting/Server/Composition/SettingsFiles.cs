using CxKit.Server.Commands;
using Microsoft.Data.Sqlite;

namespace CxKit.Server.Composition;

/// <summary>The settings of every command: the file, then the environment, then what the command line says.</summary>
internal static class SettingsFiles
{
    internal static IConfigurationRoot Read(string? settingsFile, string? store)
    {
        var path = Path.GetFullPath(settingsFile ?? "appsettings.json");
        if (settingsFile is not null && !File.Exists(path)) throw new CommandException($"There is no settings file {path}.");
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(path, optional: true, reloadOnChange: false)
            .AddEnvironmentVariables();
        if (store is not null) configuration.AddInMemoryCollection([new("CxKit:Store:ConnectionString", ConnectionString(store))]);
        return configuration.Build();
    }

    internal static string ConnectionString(string storePath) => new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(storePath) }.ConnectionString;
}
