using System.Globalization;

namespace CxKit.Server.Imports;

/// <summary>Reads numbers with the decimal signs of some languages; signs between thousands are refused, because one language's are another's decimals.</summary>
internal sealed class NumberReader(IEnumerable<string> languages)
{
    private readonly List<CultureInfo> _signs = [CultureInfo.InvariantCulture, .. languages.Select(l => CultureInfo.GetCultureInfo(l))];

    internal decimal? Read(string text)
    {
        foreach (var culture in _signs)
            if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number))
                return number;
        return null;
    }
}
