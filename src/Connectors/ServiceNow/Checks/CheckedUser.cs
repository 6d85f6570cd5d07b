using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Examines under which name CxKit writes, and the time zone of that user.</summary>
internal sealed class CheckedUser(Tables tables, Ourselves ourselves)
{
    private static readonly Columns _zone = new("user_name", "time_zone");

    public async Task<IReadOnlyList<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        string? we = null;
        var name = await CheckedRights.FindAsync("login name", async () =>
        {
            we = await ourselves.LoginNameAsync(cancellationToken);
            return new("login name", true, $"CxKit writes as {we}.");
        });
        return we is null ? [name] : [name, await CheckedRights.FindAsync("time zone", () => ZoneAsync(we, cancellationToken))];
    }

    private async Task<CheckFinding> ZoneAsync(string we, CancellationToken cancellationToken)
    {
        // A name that would break out of the condition is looked up by nobody.
        var users = we.Contains('^', StringComparison.Ordinal)
            ? null
            : await tables.TryReadAsync("sys_user", $"user_name={we}", _zone, 1, row => (Name: row["user_name"], Zone: row["time_zone"]), cancellationToken);
        if (users?.FindAll(u => we.Equals(u.Name, StringComparison.OrdinalIgnoreCase)) is not [{ Zone: { } zone }])
            return new("time zone", true, "The time zone of the integration user cannot be read, or is the instance's; it should be GMT.");
        return zone is "GMT" or "UTC" or "Etc/UTC"
            ? new("time zone", true, "The integration user's time zone is GMT.")
            : new("time zone", false, $"The integration user's time zone is {zone}. Set it to GMT, so that no time is read or asked for with an offset.");
    }
}
