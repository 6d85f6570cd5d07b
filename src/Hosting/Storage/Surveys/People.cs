using CxKit.Core.Surveys;
using CxKit.Core.Tickets;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CxKit.Storage;

/// <summary>The directory of people: one key per account and helpdesk's id, joined across accounts by verified e-mail.</summary>
internal static class People
{
    /// <summary>When the person was last asked, under whichever key.</summary>
    internal static DateTimeOffset? LastAskedAt(SqliteConnection connection, string account, Person person) =>
        KeysOf(connection, account, person)
            .Select(key => connection.QueryFirstOrDefault<long?>("select last_asked_at from person where person = @key", new { key }))
            .Max()?.ToMoment();

    /// <summary>Claims the person for an offered survey; an earlier time than the one known changes nothing.</summary>
    internal static void Claim(SqliteConnection connection, Person person, Decision decision)
    {
        var own = KeyOf(decision.Account, person);
        if (AddressOf(person) is { } email)
            connection.Execute("insert or ignore into address (email, person) values (@email, @own)", new { email, own });
        connection.Execute(
            """
            insert into person (person, last_asked_at, account, ticket, episode, survey) values (@Key, @At, @Account, @TicketId, @Episode, @SurveyId)
            on conflict (person) do update set last_asked_at = excluded.last_asked_at,
                account = excluded.account, ticket = excluded.ticket, episode = excluded.episode, survey = excluded.survey
            where excluded.last_asked_at > last_asked_at
            """,
            KeysOf(connection, decision.Account, person)
                .Select(key => new { Key = key, At = decision.JudgedAt.ToStored(), decision.Account, decision.TicketId, decision.Episode, decision.SurveyId }));
    }

    private static IReadOnlyList<string> KeysOf(SqliteConnection connection, string account, Person person)
    {
        var own = KeyOf(account, person);
        var joined = AddressOf(person) is { } email
            ? connection.QueryFirstOrDefault<string>("select person from address where email = @email", new { email })
            : null;
        return joined is null || joined == own ? [own] : [own, joined];
    }

    private static string KeyOf(string account, Person person) => string.Concat(account, "\n", person.Id);

    private static string? AddressOf(Person person) =>
        person is { IsEmailVerified: true, Email: { } email } && !string.IsNullOrWhiteSpace(email) ? email.Trim().ToUpperInvariant() : null;
}
