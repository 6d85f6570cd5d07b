using System.Globalization;

namespace CxKit.Connectors.Tests.Conformity;

/// <summary>What can be wrong with an exchange.</summary>
internal enum FaultKind
{
    UnknownOperation,
    Parameter,
    RequestHeader,
    RequestBody,
    Status,
    ReplyType,
    ReplyBody,
}

/// <summary>Something in an exchange that the vendor's contract does not allow.</summary>
/// <param name="Operation">The operation as the vendor writes it, or the request's own path.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Where">The parameter, or the place in the body; places in lists are left out.</param>
/// <param name="Says">What is wrong with it.</param>
internal sealed record Fault(string Operation, FaultKind Kind, string Where, string Says)
{
    /// <summary>All faults in words, each kind of fault once, with how often it was met.</summary>
    public static string Told(IEnumerable<Fault> faults) => string.Join('\n',
        from fault in faults
        group fault by (fault.Operation, fault.Kind, fault.Where, Says: fault.Says.Split('\t')[0]) into same
        orderby same.Key.Operation, same.Key.Kind, same.Key.Where
        select string.Create(CultureInfo.InvariantCulture, $"{same.Key.Operation} · {same.Key.Kind} · {same.Key.Where}: {same.First().Says.Replace('\t', ' ')} ({same.Count()}×)"));
}
