using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.Zendesk;

/// <summary>Sets up the account: the ticket fields, their place on the forms, and the webhook.</summary>
internal sealed class ZendeskProvisioner(FieldSetup fields, FormSetup forms, WebhookSetup webhook) : IProvisioner
{
    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri? hooks, CancellationToken cancellationToken)
    {
        var steps = new List<ProvisionStep>(await fields.PlanAsync(cancellationToken));
        steps.AddRange(await forms.PlanAsync(cancellationToken));
        if (hooks is not null) steps.AddRange(await webhook.PlanAsync(hooks, cancellationToken));
        return steps;
    }

    public Task<ProvisionStep> ApplyAsync(ProvisionStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Action != ProvisionAction.Create) throw new ArgumentException("Only what is to be made can be made.", nameof(step));
        return step.Key.Split(':', 2) switch
        {
            [FieldSetup.Key, var setting] => fields.ApplyAsync(setting, cancellationToken),
            [FormSetup.Key, var form] => forms.ApplyAsync(form, cancellationToken),
            [WebhookSetup.Key, var address] => webhook.ApplyAsync(address, cancellationToken),
            _ => throw new ArgumentException("This is not a step of the Zendesk connector.", nameof(step)),
        };
    }
}
