using Newtonsoft.Json;

namespace CxKit.Benchmarks;

/// <summary>Keeps every name that it meets, as a connector knows those of its helpdesk.</summary>
internal sealed class MetNames : DefaultJsonNameTable
{
    public static MetNames All { get; } = new();

    public override string? Get(char[] key, int start, int length) => base.Get(key, start, length) ?? Add(new string(key, start, length));
}
