using System.Net;
using CxKit.Connectors.Simulator.Journal;
using CxKit.Connectors.Simulator.ServiceNow.Requests;
using Microsoft.AspNetCore.Http;

namespace CxKit.Connectors.Simulator.Loopback;

/// <summary>Takes every HTTP request, one at a time: asks who it is, lets it be answered, and notes effect and count in one line before the reply.</summary>
internal sealed class Reception(ServiceNowApi api, Credentials credentials, AdminPages admin, DeskJournal journal, string clientUser)
{
    private readonly Lock _turn = new();

    public Reply Answer(HttpRequest http, byte[] body)
    {
        lock (_turn)
        {
            var path = http.Path.ToString();
            if (path.StartsWith("/simulator/", StringComparison.Ordinal))
            {
                return admin.Answer(http.Method, path, http.Query["user"], body);
            }

            return path == "/oauth_token.do" ? Token(http, body) : Api(http, path, body);
        }
    }

    private Reply Token(HttpRequest http, byte[] body)
    {
        var reply = credentials.Issue(http.Method, body, http.Headers.Authorization);
        if (reply.Status == (int)HttpStatusCode.OK)
        {
            journal.Note(new JournalEntry { User = clientUser, Counted = "oauth_token" });
        }

        return reply;
    }

    private Reply Api(HttpRequest http, string path, byte[] body)
    {
        if (credentials.User(http.Headers.Authorization) is not { } user)
        {
            return Failures.NotAuthenticated;
        }

        var writes = new List<RowWrite>();
        var (reply, counted) = api.Answer(new ApiRequest(http.Method, path, http.QueryString.ToString(), body, user), writes);
        journal.Note(new JournalEntry { User = user, Counted = counted, Writes = writes.Count > 0 ? writes : null });
        return reply;
    }
}
