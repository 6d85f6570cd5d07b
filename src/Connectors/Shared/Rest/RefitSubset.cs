#if REFIT
namespace CxKit.Connectors;

/// <summary>Marks a path parameter, which Refit recognises without it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PathAttribute : Attribute;

/// <summary>Says that any status is an answer, which Refit takes from the return type.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class AllowAnyStatusCodeAttribute : Attribute;
#endif
