using System.Text.RegularExpressions;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Faults;

/// <summary>A fault with what has come of it so far: how many requests it met, and who was told to wait until when.</summary>
internal sealed class FaultRule(int id, Fault fault)
{
    // Timers of a waiting client may be a little early.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMilliseconds(50);

    private readonly Regex? _pattern = fault.Path?.StartsWith('^') == true ? new Regex(fault.Path, RegexOptions.None, TimeSpan.FromSeconds(1)) : null;
    private readonly Dictionary<string, DateTimeOffset> _waits = [];

    public int Id => id;

    public Fault Fault => fault;

    /// <summary>How many requests met the rule, well or not.</summary>
    public int Met { get; private set; }

    public bool Matches(ApiRequest request, string counted) =>
        (fault.Method is null || fault.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (fault.Counted is null || fault.Counted == counted)
        && (_pattern?.IsMatch(request.Path + request.Query) ?? request.Path.StartsWith(fault.Path ?? "", StringComparison.Ordinal));

    /// <summary>Meets a matching request; whether it fails.</summary>
    public bool Strikes()
    {
        Met++;
        return Met > fault.After && (fault.Times is not { } times || Met <= fault.After + times);
    }

    /// <summary>Whether that user was told to wait and does not.</summary>
    public bool IsTooEarly(string user, DateTimeOffset now) => _waits.TryGetValue(user, out var until) && now < until - _tolerance;

    public void LetWait(string user, DateTimeOffset until) => _waits[user] = until;
}
