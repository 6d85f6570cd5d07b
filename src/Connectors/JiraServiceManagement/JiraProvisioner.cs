using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Sets up a Jira: fields with their options, the screens that they are on, and the webhook.</summary>
internal sealed class JiraProvisioner(JiraCalls calls, Site site, JiraOptions options) : IProvisioner
{
    private readonly IReadOnlyList<WantedField> _wanted = WantedField.Of(options.WriteBack);
    private readonly FieldSteps _fields = new(calls, site);
    private readonly ScreenSteps _screens = new(calls, site, options);
    private readonly WebhookStep _webhook = new(calls, options);
    private Uri? _hooks;

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri? hooks, CancellationToken cancellationToken)
    {
        _hooks = hooks;
        site.ForgetFields();
        var steps = new List<ProvisionStep>();
        foreach (var wanted in _wanted) steps.AddRange(await _fields.PlanAsync(wanted, cancellationToken));
        steps.AddRange(await _screens.PlanAsync(_wanted, cancellationToken));
        if (hooks is not null) steps.Add(await _webhook.PlanAsync(hooks, cancellationToken));
        return steps;
    }

    public Task<ProvisionStep> ApplyAsync(ProvisionStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Action != ProvisionAction.Create) throw new ArgumentException("Only what is to be made can be done.", nameof(step));
        if (step.Key == WebhookStep.Key && _hooks is { } hooks) return _webhook.CreateAsync(hooks, cancellationToken);
        return (step.Key.Split(':'), _wanted.FirstOrDefault(w => w.Setting == step.Key.Split(':')[^1])) switch
        {
            (["field", _], { } wanted) => _fields.CreateAsync(wanted, cancellationToken),
            (["options", _], { } wanted) => _fields.CreateOptionsAsync(wanted, cancellationToken),
            (["screen", _], { } wanted) => _screens.CreateAsync(wanted, cancellationToken),
            _ => throw new ArgumentException("This is no step of a plan for this account.", nameof(step)),
        };
    }
}
