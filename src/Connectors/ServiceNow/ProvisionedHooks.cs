using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Whether the instance tells of changes: its business rules, and the property with their secret. Only an administrator makes them.</summary>
internal sealed class ProvisionedHooks(Tables tables, TicketTables tickets, ServiceNowOptions options)
{
    private const string Rules = "sys_script";
    private const string Properties = "sys_properties";

    private static readonly Columns _rule = new("sys_id", "name", "collection", "active", "script");
    private static readonly Columns _property = new("sys_id", "name");

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(Uri hooks, CancellationToken cancellationToken)
    {
        var steps = new List<ProvisionStep> { await SecretAsync(cancellationToken) };
        foreach (var table in tickets.All) steps.Add(await RuleAsync(table, hooks, cancellationToken));
        return steps;
    }

    private async Task<ProvisionStep> SecretAsync(CancellationToken cancellationToken)
    {
        const string Key = $"property:{WebhookRule.SecretProperty}";
        var setting = $"CxKit:Accounts:{tables.Account}:Webhooks:Secret";
        var found = await tables.TryReadAsync(Properties, $"name={WebhookRule.SecretProperty}", _property, 1, row => row["name"], cancellationToken);
        if (found is [WebhookRule.SecretProperty])
        {
            return string.IsNullOrEmpty(options.Webhooks.Secret)
                ? new(Key, ProvisionAction.ByHand, $"The property {WebhookRule.SecretProperty} is there: set {setting} to the same value.")
                : new(Key, ProvisionAction.Keep, $"The property {WebhookRule.SecretProperty} is there; its value must be that of {setting}.");
        }
        var value = string.IsNullOrEmpty(options.Webhooks.Secret) ? $"a long random text, which {setting} is set to as well" : $"that of {setting}";
        return new(Key, ProvisionAction.ByHand,
            $"System Properties › All Properties › New: name {WebhookRule.SecretProperty}, type password2, value: {value}; read and write roles: admin.");
    }

    private async Task<ProvisionStep> RuleAsync(TicketTable table, Uri hooks, CancellationToken cancellationToken)
    {
        var key = $"rule:{table.Name}";
        var found = await tables.TryReadAsync(
            Rules, $"collection={table.Name}^name={WebhookRule.Name}^active=true", _rule, 5,
            row => (Table: row["collection"], Name: row["name"], Active: row["active"], Script: row["script"]), cancellationToken);
        var rule = found?.FirstOrDefault(r => r is { Name: WebhookRule.Name, Active: "true" } && r.Table == table.Name);
        if (rule is { Script: { } script } && WebhookRule.SendsTo(script, hooks))
            return new(key, ProvisionAction.Keep, $"The business rule {WebhookRule.Name} of {table.Name} tells {hooks.AbsoluteUri} of changes.");
        var says = rule is { Script: not null }
            ? $"The business rule {WebhookRule.Name} of {table.Name} sends elsewhere: put this script in its place."
            : $"System Definition › Business Rules › New: name {WebhookRule.Name}, table {table.Name}, active, advanced, when after, order 1000, insert, update and delete; on the tab Advanced this script.";
        return new(key, ProvisionAction.ByHand, says) { Paste = WebhookRule.ScriptFor(hooks) };
    }
}
