using System.Net;

namespace CxKit.Simulator.Tests.Zendesk;

public sealed class ProvisioningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_field_is_created_put_on_the_form_and_survives_a_restart()
    {
        long id;
        await using (var desk = await ZendeskDesk.StartAsync(_folder.Journal, missing: ["CX score", "CX label"]))
        {
            (await desk.FieldsAsync()).Keys.Should().NotContain("CX score").And.NotContain("CX label").And.Contain("CX comment");
            var (status, created) = await desk.SendAsync(HttpMethod.Post, "api/v2/ticket_fields", new { ticket_field = new { type = "integer", title = "CX score" } });
            status.Should().Be(HttpStatusCode.Created);
            id = created.GetProperty("ticket_field").GetProperty("id").GetInt64();
            var form = (await desk.GetAsync("api/v2/ticket_forms")).GetProperty("ticket_forms")[0];
            var ids = form.GetProperty("ticket_field_ids").EnumerateArray().Select(field => field.GetInt64()).Append(id);
            await desk.SendAsync(HttpMethod.Put, $"api/v2/ticket_forms/{form.GetProperty("id").GetInt64()}", new { ticket_form = new { ticket_field_ids = ids } });
            await desk.JobAsync(new { tickets = new[] { new { id = (await desk.IdsAsync("solved"))[0], custom_fields = new[] { new { id, value = 5 } } } } });
        }

        await using var again = await ZendeskDesk.StartAsync(_folder.Journal, missing: ["CX score", "CX label"]);
        (await again.FieldsAsync())["CX score"].Should().Be(id);
        (await again.GetAsync("api/v2/ticket_forms")).GetProperty("ticket_forms")[0].GetProperty("ticket_field_ids").EnumerateArray().Select(field => field.GetInt64()).Should().Contain(id);
        (await again.TruthAsync((await again.IdsAsync("solved"))[0])).GetProperty("written").GetProperty("score").GetString().Should().Be("5");
    }

    [Fact]
    public async Task The_tag_of_a_choice_is_taken_once_in_the_account()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var field = new { ticket_field = new { type = "tagger", title = "Mood", custom_field_options = new[] { new { name = "Good", value = "cxkit_satisfied" } } } };

        var (status, body) = await desk.SendAsync(HttpMethod.Post, "api/v2/ticket_fields", field);

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("error").GetString().Should().Be("RecordInvalid");
    }

    [Fact]
    public async Task Users_and_organisations_have_fields_by_key()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var field = new { user_field = new { type = "integer", title = "CX score", key = "cx_score" } };
        (await desk.SendAsync(HttpMethod.Post, "api/v2/user_fields", field)).Status.Should().Be(HttpStatusCode.Created);
        (await desk.SendAsync(HttpMethod.Post, "api/v2/user_fields", field)).Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        var user = (await desk.GetAsync("api/v2/users?page[size]=1")).GetProperty("users")[0].GetProperty("id").GetInt64();

        await desk.JobAsync(new { users = new[] { new { id = user, user_fields = new { cx_score = 4, nonsense = 1 } } } }, "api/v2/users/update_many");

        (await desk.GetAsync($"api/v2/users/{user}")).GetProperty("user").GetProperty("user_fields").GetRawText().Should().Be("{\"cx_score\":\"4\"}");
    }

    [Fact]
    public async Task A_webhook_is_registered_with_a_secret_and_removed()
    {
        await using var desk = await ZendeskDesk.StartAsync(_folder.Journal);
        var hook = new { webhook = new { name = "CxKit", endpoint = "https://cx.example.com/hooks", http_method = "POST", request_format = "json", status = "active", subscriptions = new[] { "zen:event-type:ticket.status_changed" } } };

        var (status, created) = await desk.SendAsync(HttpMethod.Post, "api/v2/webhooks", hook);
        status.Should().Be(HttpStatusCode.Created);
        var id = created.GetProperty("webhook").GetProperty("id").GetString();
        var secret = (await desk.GetAsync($"api/v2/webhooks/{id}/signing_secret")).GetProperty("signing_secret").GetProperty("secret").GetString();
        secret.Should().NotBeNullOrEmpty();
        (await desk.SendAsync(HttpMethod.Post, $"api/v2/webhooks/{id}/signing_secret", new { })).Body.GetProperty("signing_secret").GetProperty("secret").GetString().Should().NotBe(secret);
        (await desk.GetAsync("api/v2/webhooks")).GetProperty("webhooks").GetArrayLength().Should().Be(1);

        (await desk.Http.DeleteAsync(new Uri($"api/v2/webhooks/{id}", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await desk.GetAsync("api/v2/webhooks")).GetProperty("webhooks").GetArrayLength().Should().Be(0);
        var both = new { webhook = new { name = "x", endpoint = "https://a.example.com", subscriptions = new[] { "conditional_ticket_events", "zen:event-type:ticket.created" } } };
        (await desk.SendAsync(HttpMethod.Post, "api/v2/webhooks", both)).Status.Should().Be(HttpStatusCode.BadRequest);
    }
}
