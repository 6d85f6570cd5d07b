using CxKit.Core.Helpdesks;
using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Calls the Jira of one account and reads its answers.</summary>
internal sealed class JiraCalls(AccountChannel channel)
{
    /// <summary>A status that an answer without content has.</summary>
    public const int NoContent = 204;

    public string Account => channel.Account;

    /// <summary>The path of the account's settings.</summary>
    public string Settings => $"CxKit:Accounts:{Account}";

    public IJiraApi Api { get; } = Rest.For<IJiraApi>(channel.Http);

    public IJiraAdministration Administration { get; } = Rest.For<IJiraAdministration>(channel.Http);

    /// <summary>Reads something.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public Task<T> ReadAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send, Func<JsonTextReader, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        AskAsync(send, (_, json, token) => read(json, token), CallTerms.Repeatable, cancellationToken);

    /// <summary>Asks something whose answer means different things with different statuses.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public Task<T> AskAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send,
        Func<int, JsonTextReader, CancellationToken, Task<T>> read,
        CallTerms terms,
        CancellationToken cancellationToken) =>
        channel.AskAsync(
            send,
            async (response, token) =>
            {
                using var json = await JsonAnswer.OpenAsync(response, PropertyNames.Known, token);
                return await read((int)response.StatusCode, json, token);
            },
            terms,
            cancellationToken);

    /// <summary>Asks something of which more than the content matters.</summary>
    /// <exception cref="HelpdeskException">The helpdesk failed, or refused.</exception>
    public Task<T> AskAsync<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> send, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CallTerms terms, CancellationToken cancellationToken) =>
        channel.AskAsync(send, read, terms, cancellationToken);
}
