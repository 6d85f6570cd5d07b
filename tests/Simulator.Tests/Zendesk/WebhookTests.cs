using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class WebhookTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_listener_on_this_machine_is_told_what_it_asked_for_with_a_signature()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        using var listener = Listen(out var address);
        var hook = new { webhook = new { name = "x", endpoint = address, subscriptions = new[] { "zen:event-type:ticket.status_changed" } } };
        var id = (await desk.SendAsync(HttpMethod.Post, "api/v2/webhooks", hook)).Body.GetProperty("webhook").GetProperty("id").GetString();
        var secret = (await desk.GetAsync($"api/v2/webhooks/{id}/signing_secret")).GetProperty("signing_secret").GetProperty("secret").GetString()!;
        var ticket = (await desk.IdsAsync("open"))[0];
        var told = listener.GetContextAsync();

        await desk.HappenAsync(ticket, new { @event = "comment", by = "requester" });
        await desk.HappenAsync(ticket, new { @event = "solve" });

        var call = await told.WaitAsync(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(call.Request.InputStream);
        var body = await reader.ReadToEndAsync();
        call.Response.Close();
        var happened = JsonDocument.Parse(body).RootElement;
        happened.GetProperty("type").GetString().Should().Be("zen:event-type:ticket.status_changed", "nobody asked for comments");
        happened.GetProperty("detail").GetProperty("id").GetString().Should().Be($"{ticket}");
        happened.GetProperty("event").GetProperty("current").GetString().Should().Be("SOLVED");
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(call.Request.Headers["X-Zendesk-Webhook-Signature-Timestamp"] + body));
        call.Request.Headers["X-Zendesk-Webhook-Signature"].Should().Be(Convert.ToBase64String(signed));
        call.Request.Headers["X-Zendesk-Webhook-Id"].Should().Be(id);
    }

    [Fact]
    public async Task A_listener_that_is_not_there_keeps_nobody_waiting()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        string address;
        using (Listen(out address))
        {
        }

        await desk.SendAsync(HttpMethod.Post, "api/v2/webhooks", new { webhook = new { name = "x", endpoint = address, subscriptions = new[] { "zen:event-type:ticket.status_changed" } } });
        var ticket = (await desk.IdsAsync("open"))[0];

        await desk.HappenAsync(ticket, new { @event = "solve" });

        (await desk.TruthAsync(ticket)).GetProperty("state").GetString().Should().Be("solved");
    }

    private static HttpListener Listen(out string address)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hooks/";
        probe.Stop();
        var listener = new HttpListener { Prefixes = { address } };
        listener.Start();
        return listener;
    }
}
