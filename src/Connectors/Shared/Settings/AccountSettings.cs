using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace CxKit.Connectors;

/// <summary>The settings of one account: <c>CxKit:Accounts:{account}</c>.</summary>
public sealed class AccountSettings
{
    private readonly IConfigurationSection _section;

    /// <summary>Finds the settings of <paramref name="account"/>.</summary>
    public AccountSettings(IConfiguration configuration, string account)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(account);
        _section = configuration.GetSection($"CxKit:Accounts:{account}");
    }

    /// <summary>The path of the settings.</summary>
    public string Path => _section.Path;

    /// <summary>Reads the settings; a value that cannot be read, or a misspelt name in a nested part, goes to <paramref name="faults"/> with its path.</summary>
    public T Read<T>(ICollection<string> faults)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(faults);
        var options = new T();
        Fill(options, _section, faults);
        return options;
    }

    /// <summary>Reads the settings with all that is wrong with them: what cannot be read, then what <paramref name="faultsOf"/> finds below the path.</summary>
    public (T Options, IReadOnlyList<string> Faults) Read<T>(Func<T, string, IEnumerable<string>> faultsOf)
        where T : class, new()
    {
        ArgumentNullException.ThrowIfNull(faultsOf);
        var faults = new List<string>();
        var options = Read<T>(faults);
        // A value that could not be read would be reported as missing, too.
        faults.AddRange(faultsOf(options, Path).Where(fault => !faults.Exists(known => PathOf(known) == PathOf(fault))));
        return (options, faults);

        static string PathOf(string fault) => fault.Split(' ')[0];
    }

    private static void Fill(object options, IConfigurationSection section, ICollection<string> faults)
    {
        foreach (var property in options.GetType().GetProperties().Where(p => p.CanWrite || IsPart(p)))
        {
            var child = section.GetSection(property.Name);
            if (!child.Exists()) continue;
            if (IsPart(property))
            {
                Fill(property.GetValue(options)!, child, faults);
                foreach (var stranger in child.GetChildren().Where(c => !Knows(property.PropertyType, c.Key)))
                    faults.Add($"{stranger.Path} is not a setting.");
                continue;
            }
            if (WordsOf(property.PropertyType) is { } words)
            {
                // The binder leaves out an entry that it cannot read, without a word.
                foreach (var entry in child.GetChildren().Where(e => !words.Contains(e.Value, StringComparer.OrdinalIgnoreCase)))
                    faults.Add($"{entry.Path} must be one of {string.Join(", ", words)}.");
            }
            try
            {
                property.SetValue(options, child.Get(property.PropertyType));
            }
            catch (InvalidOperationException)
            {
                faults.Add($"{child.Path} cannot be read: it must be {Expected(property.PropertyType)}.");
            }
        }
    }

    private static bool IsPart(PropertyInfo property) =>
        property.PropertyType is { IsClass: true } type && type.Assembly != typeof(string).Assembly && type != typeof(Uri);

    /// <summary>The words that the entries of a map may have; <see langword="null"/> if it is no map of words.</summary>
    private static string[]? WordsOf(Type type) =>
        type.IsGenericType && type.GenericTypeArguments is [_, { IsEnum: true } of] ? Enum.GetNames(of) : null;

    private static bool Knows(Type type, string name) =>
        type.GetProperties().Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return $"one of {string.Join(", ", Enum.GetNames(type))}";
        if (type == typeof(bool)) return "true or false";
        return type == typeof(int) ? "a whole number" : "a value of the right form";
    }
}
