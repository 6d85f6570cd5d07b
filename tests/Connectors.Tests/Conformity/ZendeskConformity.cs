using CxKit.Connectors.Tests.Contract;
using CxKit.Connectors.Tests.Doubles;

namespace CxKit.Connectors.Tests.Conformity;

public sealed class ZendeskConformity : HelpdeskConformity
{
    protected override Vendor Vendor => ZendeskContract.Zendesk;

    internal override Contract Contract => Contract.Zendesk;

    protected override IReadOnlyList<string> Operations { get; } =
    [
        "POST /oauth/tokens 200",
        "GET /api/v2/users/me 200",
        "GET /api/v2/incremental/tickets/cursor 200",
        "GET /api/v2/incremental/ticket_events 200",
        "GET /api/v2/incremental/ticket_metric_events 200",
        "GET /api/v2/tickets/show_many 200",
        "GET /api/v2/satisfaction_ratings 200",
        "PUT /api/v2/tickets/update_many 200",
        "GET /api/v2/job_statuses/show_many 200",
        "GET /api/v2/tickets 200",
        "POST /api/v2/tickets 201",
        "GET /api/v2/ticket_fields 200",
        "GET /api/v2/ticket_forms 200",
    ];

    protected override IReadOnlyList<string> SetUpOperations { get; } =
    [
        "POST /api/v2/ticket_fields 201",
        "PUT /api/v2/ticket_forms/{ticket_form_id} 200",
        "GET /api/v2/webhooks 200",
        "POST /api/v2/webhooks 201",
        "GET /api/v2/webhooks/{webhook_id}/signing_secret 200",
    ];

    [SharedFact]
    public async Task The_newer_survey_conforms()
    {
        await using var account = await RecordedAccount.StartAsync(Vendor, surveys: true);

        await AnswersAsync(account.Open().NativeAnswers!);

        Fault.Told(await Contract.CheckAllAsync(account.Exchanges)).Should().BeEmpty();
        Asked(account).Should().Contain("GET /api/v2/guide/survey_responses 200");
    }
}
