using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Faults;

/// <summary>The faults of a simulated helpdesk, switched on and off while it runs; they live in memory and end with it.</summary>
public sealed class FaultRules
{
    private static readonly FaultKind[] _everybodys =
        [FaultKind.RateLimit, FaultKind.Status, FaultKind.Html, FaultKind.Slow, FaultKind.Cut, FaultKind.Reset, FaultKind.HeavyPage];

    private readonly Lock _turn = new();
    private readonly List<FaultRule> _rules = [];
    private readonly SimulatedHelpdesk _helpdesk;
    private readonly HashSet<FaultKind> _known;
    private int _last;

    internal FaultRules(SimulatedHelpdesk helpdesk, IEnumerable<FaultKind> vendors)
    {
        _helpdesk = helpdesk;
        _known = [.. _everybodys, .. vendors];
    }

    /// <summary>How many requests have met a fault so far.</summary>
    public int Struck { get; private set; }

    /// <summary>Switches a fault on; the number given back switches it off again.</summary>
    /// <exception cref="ArgumentException">The fault does not fit this helpdesk, or one of its values makes no sense; the message says which.</exception>
    public int Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (FaultChecks.Refuse(fault, _helpdesk, _known) is { } sentence)
        {
            throw new ArgumentException(sentence, nameof(fault));
        }

        lock (_turn)
        {
            _rules.Add(new FaultRule(++_last, fault));
            return _last;
        }
    }

    /// <summary>Switches a fault off; false where there is none of that number.</summary>
    public bool Remove(int id)
    {
        lock (_turn)
        {
            return _rules.RemoveAll(rule => rule.Id == id) > 0;
        }
    }

    /// <summary>Switches all faults off.</summary>
    public void Clear()
    {
        lock (_turn)
        {
            _rules.Clear();
        }
    }

    internal IReadOnlyList<FaultRule> All()
    {
        lock (_turn)
        {
            return [.. _rules];
        }
    }

    /// <summary>The faults that a request meets now, in the order in which they were switched on.</summary>
    internal Strike Meet(ApiRequest request, string counted, int? pageSize, DateTimeOffset now)
    {
        var strike = new Strike();
        foreach (var rule in All().Where(rule => rule.Matches(request, counted)))
        {
            var fault = rule.Fault;
            if (fault.Kind == FaultKind.HeavyPage && !(pageSize > fault.Above))
            {
                continue;
            }

            if (fault.Kind == FaultKind.RateLimit && rule.IsTooEarly(request.User, now))
            {
                strike = strike with { IsTooEarly = true, Faults = [.. strike.Faults, fault] };
            }
            else if (rule.Strikes())
            {
                strike = strike with { Faults = [.. strike.Faults, fault] };
                if (fault.Kind == FaultKind.RateLimit)
                {
                    rule.LetWait(request.User, now.AddSeconds(fault.RetryAfter ?? 1));
                }
            }
        }

        Struck += strike.Faults.Count > 0 ? 1 : 0;
        return strike;
    }
}
