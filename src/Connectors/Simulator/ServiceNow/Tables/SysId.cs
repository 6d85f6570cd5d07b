using System.Security.Cryptography;
using System.Text;

namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>Record ids: 32 hexadecimal digits, the same for the same words on every machine.</summary>
internal static class SysId
{
#pragma warning disable CA5351 // An id, not a secret: MD5 has just the length of a sys_id.
    public static string Of(string words) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(words)));
#pragma warning restore CA5351
}
