using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class RepliesTests
{
    private static readonly Ticket _ann = Some.Ticket() with { Requester = new Person("6816f79c", "Ann") { LoginName = "ann.b" } };

    [Fact]
    public void The_first_and_the_last_message_of_staff_are_what_the_customer_heard()
    {
        var ticket = _ann.WithEvents([Some.Comment("bob", 9, "e3"), Some.Comment("bob", 2, "e1"), Some.Comment("carl", 4, "e2")]);

        ticket.FirstReplyAt.Should().Be(Some.Monday.AddHours(2));
        ticket.LastPublicUpdateAt.Should().Be(Some.Monday.AddHours(9));
        ticket.Events.Select(e => e.Id).Should().Equal("e1", "e2", "e3");
        ticket.TouchedBy.Should().Equal("bob", "carl");
    }

    [Theory]
    [InlineData("6816f79c")]
    [InlineData("ann.b")]
    [InlineData("ANN.B")]
    public void The_requesters_own_words_are_no_reply(string author) => ShouldBeUnheard(Some.Comment(author));

    [Fact]
    public void An_id_is_compared_to_the_letter() => _ann.WithEvents([Some.Comment("6816F79C")]).FirstReplyAt.Should().NotBeNull();

    [Fact]
    public void An_automatic_message_is_no_reply() => ShouldBeUnheard(Some.Comment("system") with { IsAutomatic = true });

    [Fact]
    public void A_message_of_nobody_is_no_reply() => ShouldBeUnheard(Some.Comment("bob") with { By = null });

    [Fact]
    public void An_internal_note_touches_the_ticket_but_is_not_heard()
    {
        var ticket = _ann.WithEvents([Some.Comment("bob") with { Kind = TicketEventKind.InternalNote }]);

        (ticket.FirstReplyAt, ticket.LastPublicUpdateAt).Should().Be((null, null));
        ticket.TouchedBy.Should().Equal("bob");
    }

    [Fact]
    public void Without_a_known_requester_every_persons_message_is_a_reply() =>
        (_ann with { Requester = null }).WithEvents([Some.Comment("ann.b")]).FirstReplyAt.Should().NotBeNull();

    [Fact]
    public void What_the_helpdesk_said_itself_stays_where_no_event_says_otherwise()
    {
        var known = _ann with { FirstReplyAt = Some.Monday.AddHours(3), LastPublicUpdateAt = Some.Monday.AddHours(4), TouchedBy = ["bob"] };

        var ticket = known.WithEvents([Some.Comment("ann.b")]);

        (ticket.FirstReplyAt, ticket.LastPublicUpdateAt).Should().Be((known.FirstReplyAt, known.LastPublicUpdateAt));
        ticket.TouchedBy.Should().Equal("bob");
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "trigger", true)]
    [InlineData(false, "bob", false)]
    [InlineData(false, null, null)]
    public void Who_resolved_it_is_drawn_from_its_last_resolution(bool isAutomatic, string? by, bool? expected)
    {
        var ticket = _ann with { State = TicketState.Closed };

        var whole = ticket.WithEvents([
            Some.Comment("x", 1, "e1") with { Kind = TicketEventKind.Resolved, By = "carl", IsAutomatic = !isAutomatic },
            Some.Comment("x", 2, "e2") with { Kind = TicketEventKind.Reopened, By = "ann" },
            Some.Comment("x", 3, "e3") with { Kind = TicketEventKind.Resolved, By = by, IsAutomatic = isAutomatic },
            Some.Comment("x", 4, "e4") with { Kind = TicketEventKind.Closed, IsAutomatic = true },
        ]);

        whole.ResolvedByAutomation.Should().Be(expected);
    }

    [Fact]
    public void Who_resolved_it_is_unknown_while_it_is_open_or_was_opened_again_since()
    {
        var resolved = Some.Comment("bob", 1, "e1") with { Kind = TicketEventKind.Resolved };
        var reopened = Some.Comment("ann", 2, "e2") with { Kind = TicketEventKind.Reopened };

        _ann.WithEvents([resolved]).ResolvedByAutomation.Should().BeNull();
        (_ann with { State = TicketState.Resolved }).WithEvents([resolved, reopened]).ResolvedByAutomation.Should().BeNull();
    }

    [Fact]
    public void The_helpdesks_own_word_on_who_resolved_it_stays() =>
        (_ann with { State = TicketState.Resolved, ResolvedByAutomation = false })
            .WithEvents([Some.Comment("x") with { Kind = TicketEventKind.Resolved, IsAutomatic = true }]).ResolvedByAutomation.Should().BeFalse();

    private static void ShouldBeUnheard(TicketEvent e)
    {
        var ticket = _ann.WithEvents([e]);

        (ticket.FirstReplyAt, ticket.LastPublicUpdateAt).Should().Be((null, null));
        ticket.TouchedBy.Should().BeEmpty();
        ticket.Events.Should().Equal(e);
    }
}
