using System.Text;
using CxKit.Connectors.Simulator.Loopback;

namespace CxKit.Connectors.Simulator.Faults;

/// <summary>What a proxy or a sleeping instance says to people when a program asks.</summary>
internal static class HtmlPage
{
    public static Reply Of(int status) =>
        new(status, Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>Maintenance</title></head><body><p>We will be back soon.</p></body></html>"))
        {
            ContentType = "text/html;charset=UTF-8",
        };
}
