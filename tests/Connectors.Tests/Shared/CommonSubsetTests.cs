using System.Reflection;
using System.Text.RegularExpressions;
#if REFIT
using Call = Refit.HttpMethodAttribute;
#else
using Call = RestEase.RequestAttribute;
#endif

namespace CxKit.Connectors.Tests.Shared;

/// <summary>What RestEase and Refit understand alike, asked of every interface of every connector.</summary>
public sealed partial class CommonSubsetTests
{
    private static readonly NullabilityInfoContext _nullability = new();

    private static IEnumerable<Type> Interfaces =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "CxKit.Connectors*.dll").Select(Assembly.LoadFrom)
            .SelectMany(a => a.GetTypes()).Where(t => t.IsInterface && t.GetMethods().Any(m => m.IsDefined(typeof(Call))));

    [Fact]
    public void Every_interface_keeps_to_the_common_subset()
    {
        Interfaces.Should().Contain([typeof(IEveryCall), typeof(Connectors.ServiceNow.IServiceNowApi)]);
        Interfaces.SelectMany(FaultsOf).Should().BeEmpty();
    }

    private static IEnumerable<string> FaultsOf(Type type)
    {
        if (type.IsVisible) yield return $"{type.Name} is public";
        if (!type.IsDefined(typeof(AllowAnyStatusCodeAttribute))) yield return $"{type.Name} throws on a status";
        foreach (var method in type.GetMethods())
        {
            foreach (var fault in FaultsOf(method)) yield return $"{type.Name}.{method.Name} {fault}";
        }
    }

    private static IEnumerable<string> FaultsOf(MethodInfo method)
    {
        var path = method.GetCustomAttribute<Call>()?.Path ?? "";
        if (!path.StartsWith('/')) yield return "has a path that does not begin with '/'";
        if (path.Contains('?', StringComparison.Ordinal)) yield return "has a query in its path";
        var values = method.GetParameters().Where(p => p.IsDefined(typeof(PathAttribute))).Select(p => p.Name);
        if (!values.Order().SequenceEqual(Placeholder().Matches(path).Select(m => m.Groups[1].Value).Distinct().Order())) yield return "has path values that are not those of its path";
        if (method.ReturnType != typeof(Task<HttpResponseMessage>)) yield return "does not give the answer as it came";
        if (method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)) yield return "cannot be called off";
        foreach (var parameter in method.GetParameters().SkipLast(1).Where(p => !IsAlike(p))) yield return $"is not asked alike for '{parameter.Name}'";
    }

    private static bool IsAlike(ParameterInfo parameter)
    {
        var isNullable = _nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (parameter.IsDefined(typeof(BodyAttribute))) return type == typeof(HttpContent) && !isNullable;
        if (parameter.IsDefined(typeof(PathAttribute))) return type == typeof(string) && !isNullable;
        // Dates, decimals, flags and words of a set are formatted by the caller.
        if (parameter.IsDefined(typeof(Wire))) return type == typeof(string) || type == typeof(int) || type == typeof(long);
        return parameter.IsDefined(typeof(HeaderAttribute)) && type == typeof(string);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
