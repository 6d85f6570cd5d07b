using CxKit.Core.Helpdesks;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>A helpdesk whose abilities can be switched off.</summary>
internal sealed class FakeHelpdesk(string account) : IHelpdesk
{
    public string Account => account;

    public FakeReader Reader { get; } = new();

    public FakePoster Poster { get; } = new();

    public FakeWriter Writer { get; } = new();

    public FakeNativeAnswers Native { get; } = new();

    public bool CanRead { get; set; } = true;

    public bool CanPost { get; set; } = true;

    public bool CanWrite { get; set; } = true;

    ITicketReader? IHelpdesk.Tickets => CanRead ? Reader : null;

    INativeAnswerReader? IHelpdesk.NativeAnswers => Native;

    IInvitationPoster? IHelpdesk.Invitations => CanPost ? Poster : null;

    ISatisfactionWriter? IHelpdesk.Satisfaction => CanWrite ? Writer : null;
}
