using System.Globalization;
using CxKit.Connectors.Simulator.ServiceNow.Tables;

namespace CxKit.Connectors.Simulator.ServiceNow.Queries;

/// <summary>How values of a kind are ordered: numbers by size, all else by letters, capitals alike.</summary>
internal static class ValueOrder
{
    private static readonly Comparer<string> _bySize = Comparer<string>.Create((left, right) =>
        decimal.TryParse(left, NumberStyles.Number, CultureInfo.InvariantCulture, out var x)
        && decimal.TryParse(right, NumberStyles.Number, CultureInfo.InvariantCulture, out var y)
            ? x.CompareTo(y)
            : string.Compare(left, right, StringComparison.OrdinalIgnoreCase));

    public static IComparer<string> Of(ColumnKind kind) => kind == ColumnKind.Number ? _bySize : StringComparer.OrdinalIgnoreCase;
}
