using System.Text;

namespace CxKit.Server.Imports;

/// <summary>Encodings by name, those of old exports such as <c>windows-1252</c> too.</summary>
internal static class Encodings
{
    internal static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
