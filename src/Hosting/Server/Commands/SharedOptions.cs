using System.CommandLine;

namespace CxKit.Server.Commands;

/// <summary>Options that several commands have, and how they become settings.</summary>
internal static class SharedOptions
{
    internal static Option<string?> Settings() => new("--settings") { Description = "The settings file; without it, appsettings.json in the current directory." };

    internal static Option<string?> Store() => new("--store") { Description = "The SQLite file, instead of the store of the settings." };

    internal static Option<string?> Account() => new("--account", "-a") { Description = "The account; may be left out where there is only one." };

    internal static Option<Uri?> Address(string name, string description, Uri? otherwise = null) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens.Single().Value, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")) return address;
            result.AddError($"{name} is \"{result.Tokens.Single().Value}\"; give an address such as http://127.0.0.1:5080.");
            return null;
        },
    };

    internal static Option<int> Port(string description)
    {
        var option = new Option<int>("--port") { Description = description };
        option.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue) r.AddError("--port must lie between 0 and 65535.");
        });
        return option;
    }

    internal static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "How to print: " + string.Join(", ", formats) + ".", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
