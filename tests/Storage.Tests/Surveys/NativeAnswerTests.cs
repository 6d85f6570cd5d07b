using CxKit.Core.Helpdesks;
using CxKit.Core.Surveys;

namespace CxKit.Storage.Tests.Surveys;

public sealed class NativeAnswerTests : IDisposable
{
    private readonly TempStore _temp = new();

    public NativeAnswerTests() => _temp.Commit(Some.CaughtUp(Some.Ticket("1").Resolved(), Some.Ticket("2", category: "printer")));

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void It_bears_its_provenance_and_what_its_ticket_belonged_to()
    {
        Take(Answer(5)).Should().Be(1);

        OfTicket().Should().ContainSingle().Which.Should().Match<Answer>(a =>
            a.Provenance == Provenance.Native && a.Score == 5 && a.QuestionId == "Csat5" && a.Attribution.Team == "service desk");
    }

    [Fact]
    public void Reading_it_again_is_nothing_to_do_and_the_cursor_is_kept()
    {
        Take(Answer(5));

        Take(Answer(5)).Should().Be(0);
        _temp.Store.Accounts.Find(Some.Desk)!.AnswersCursor.Should().Be("answers");
    }

    [Fact]
    public void A_corrected_one_replaces_what_it_was_and_both_days_are_counted_anew()
    {
        Take(Answer(2));
        _temp.RollUp();

        Take(Answer(4) with { AnsweredAt = Some.Monday.AddDays(3), Comment = "better now" }).Should().Be(1);

        OfTicket().Should().ContainSingle().Which.Should().Match<Answer>(a => a.Score == 4 && a.Comment == "better now");
        _temp.Rows("select day from dirty_day where metric_day = 'Answered' order by 1").Should().Equal("2026-03-03", "2026-03-05");
    }

    [Fact]
    public void Its_attribution_stays_as_it_was_when_it_was_first_read()
    {
        Take(Answer(2));
        _temp.Commit(Some.CaughtUp(Some.Ticket("1").Resolved() with { Team = "another" }));

        Take(Answer(3));

        OfTicket().Single().Attribution.Team.Should().Be("service desk");
    }

    [Fact]
    public void It_is_not_written_over_the_field_of_our_own_score_but_warns_on_the_customers_open_tickets()
    {
        _temp.Unmark();

        Take(Answer(1));

        _temp.Marked().Should().Equal("2");
        _temp.Store.WriteBacks.ReadMarked(Some.Desk, Some.Monday, 10).Should().ContainSingle().Which.LastScore.Should().Be(1);
    }

    [Fact]
    public void A_scale_that_no_question_has_is_kept_under_its_own_name()
    {
        Take(new NativeAnswer("r9", "1", 9, 0, 10, Some.Monday));

        OfTicket().Single().QuestionId.Should().Be("Native0To10");
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(2, 1, 2)]
    public void A_thumb_is_a_question_of_two_points_wherever_its_scale_begins(int score, int lowest, int stored)
    {
        Take(new NativeAnswer("r2", "1", score, lowest, lowest + 1, Some.Monday));

        OfTicket().Single().Should().Match<Answer>(a => a.QuestionId == "Csat2" && a.Score == stored);
    }

    [Fact]
    public void One_about_a_ticket_that_was_never_read_is_not_lost()
    {
        Take(Answer(5) with { TicketId = "stranger" }).Should().Be(1);

        _temp.Store.Surveys.HistoryOf(Some.Desk, "stranger").Answers.Should().ContainSingle();
    }

    private static NativeAnswer Answer(int score) => new("r1", "1", score, 1, 5, Some.Monday.AddDays(1)) { PersonId = "ann" };

    private IReadOnlyList<Answer> OfTicket() => _temp.Store.Surveys.HistoryOf(Some.Desk, "1").Answers;

    private int Take(NativeAnswer answer) => _temp.Store.Surveys.Take(_temp.Lease, new NativeAnswerPage([answer], "answers"));
}
