using CxKit.Core.Tickets;

namespace CxKit.CxCore.Tests.Tickets;

public sealed class SubjectWordsTests
{
    [Theory]
    [InlineData("VPN is down")]
    [InlineData("vpn IS down!!")]
    [InlineData("Re: VPN is down")]
    [InlineData("FW: RE: [INC0012345] vpn is down (3rd)")]
    [InlineData("Tr : Réf : VPN, is down")]
    [InlineData("  #4711  VPN - is\tdown ")]
    public void The_same_words_are_the_same_trouble(string subject) => Key(subject).Should().Be(Key("vpn is down")).And.NotBeNull();

    [Theory]
    [InlineData("VPN is up")]
    [InlineData("down is VPN")]
    [InlineData("VPN isdown")]
    [InlineData("VPN is down re")]
    public void Other_words_are_another_trouble(string subject) => Key(subject).Should().NotBe(Key("vpn is down"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Re: INC0012345 ???")]
    public void Without_words_nobody_can_tell(string? subject) => Key(subject).Should().BeNull();

    [Fact]
    public void Only_one_requesters_contacts_are_the_same_trouble()
    {
        var ticket = Some.Ticket() with { Subject = "vpn" };

        TroubleKeys.RequesterAndSubject(ticket with { Requester = new Person("bob") }).Should().NotBe(TroubleKeys.RequesterAndSubject(ticket));
        TroubleKeys.RequesterAndSubject(ticket with { Requester = null }).Should().BeNull();
        TroubleKeys.RequesterAndSubject(ticket with { Kind = TicketKind.Problem }).Should().BeNull();
    }

    private static string? Key(string? subject) => TroubleKeys.RequesterAndSubject(Some.Ticket() with { Subject = subject });
}
