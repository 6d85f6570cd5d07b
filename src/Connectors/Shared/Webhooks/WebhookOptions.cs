namespace CxKit.Connectors;

/// <summary>What the helpdesk's webhooks are known by: <c>CxKit:Accounts:{account}:Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>The secret that the helpdesk signs with; without it no webhook is taken.</summary>
    public string? Secret { get; set; }

    /// <summary>The secret before, which is good until the helpdesk has been given the new one.</summary>
    public string? PreviousSecret { get; set; }

    /// <summary>The secrets that are set, the newest first.</summary>
    public IEnumerable<string> Secrets() => new[] { Secret, PreviousSecret }.Where(s => !string.IsNullOrEmpty(s)).Select(s => s!);

    /// <summary>What is wrong with the secrets, each fault naming its path below <paramref name="path"/>.</summary>
    public IEnumerable<string> FaultsAt(string path)
    {
        if (string.IsNullOrEmpty(Secret) && !string.IsNullOrEmpty(PreviousSecret))
            yield return $"{path}:{nameof(Secret)} is missing, although there is a {nameof(PreviousSecret)}.";
    }
}
