using System.Reflection;

namespace CxKit.Conventions.Tests;

/// <summary>The public surface of an assembly as sorted lines, read by reflection.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .SelectMany(type => MembersOf(type).Distinct().Order(StringComparer.Ordinal).Select(m => "  " + m).Prepend(Head(type)));

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        return $"{kind} {NameOf(type)}";
    }

    private static string[] MembersOf(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type);
        var fields = type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => $"{NameOf(f.FieldType)} {f.Name}");
        var properties = type.GetProperties(Declared)
            .Where(p => IsSeen(p.GetMethod) || IsSeen(p.SetMethod))
            .Select(p => $"{NameOf(p.PropertyType)} {p.Name} {{{(IsSeen(p.GetMethod) ? " get;" : "")}{(IsSeen(p.SetMethod) ? " set;" : "")} }}");
        var constructors = type.GetConstructors(Declared).Where(c => IsSeen(c)).Select(c => $"new({Parameters(c)})");
        var methods = type.GetMethods(Declared)
            .Where(m => IsSeen(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) && !m.Name.Contains('<', StringComparison.Ordinal))
            .Select(m => $"{(m.IsStatic ? "static " : "")}{NameOf(m.ReturnType)} {m.Name}({Parameters(m)})");
        return [.. fields, .. properties, .. constructors, .. methods];
    }

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{NameOf(p.ParameterType)} {p.Name}"));

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        var name = type.Namespace?.StartsWith("CxKit", StringComparison.Ordinal) == true ? type.FullName ?? type.Name : type.Name;
        if (!type.IsGenericType) return name.Split('[')[0];
        var plain = (type.Namespace?.StartsWith("CxKit", StringComparison.Ordinal) == true ? type.Namespace + "." : "") + type.Name.Split('`')[0];
        return $"{plain}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
