using System.Text;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Cursors: positions that a caller is not meant to read.</summary>
internal static class Cursors
{
    public static string Write(string position) => Convert.ToBase64String(Encoding.UTF8.GetBytes(position));

    /// <summary>The position; null where there is no cursor, or one that nobody wrote.</summary>
    public static string? Read(string? cursor)
    {
        var bytes = new byte[cursor?.Length ?? 0];
        return cursor is not null && Convert.TryFromBase64String(cursor, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
