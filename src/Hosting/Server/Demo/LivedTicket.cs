using System.Globalization;
using System.Text.Json;

namespace CxKit.Server.Demo;

/// <summary>What a simulated customer lived on one ticket, read from the helpdesk's own records.</summary>
internal sealed record LivedTicket(string Id, string Number, string Caller, string Category, string CallerLogin, string Language, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt, int Reassignments)
{
    internal const string Columns = "sys_id,number,caller_id,caller_id.user_name,caller_id.preferred_language,category,opened_at,resolved_at,reassignment_count";

    /// <summary>How often the same trouble had been reported in the 30 days before.</summary>
    internal int LoggedBefore { get; init; }

    /// <summary>Whether the same trouble came back within a week after it was declared solved.</summary>
    internal bool CameBack { get; init; }

    /// <summary>The longest time without a word from the desk between opening and resolution; <see langword="null"/> where no journal is kept.</summary>
    internal TimeSpan? Silence { get; init; }

    internal TimeSpan? Duration => ResolvedAt - OpenedAt;

    internal static LivedTicket From(JsonElement row)
    {
        string Text(string name) => row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
        return new LivedTicket(Text("sys_id"), Text("number"), Text("caller_id"), Text("category"), Text("caller_id.user_name"), Text("caller_id.preferred_language"), Moment(Text("opened_at")) ?? default, Moment(Text("resolved_at")), int.TryParse(Text("reassignment_count"), CultureInfo.InvariantCulture, out var n) ? n : 0);
    }

    internal static DateTimeOffset? Moment(string text) => text.Length == 0 ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
