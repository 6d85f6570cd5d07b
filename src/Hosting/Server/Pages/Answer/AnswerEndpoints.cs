using CxKit.Core.Surveys;
using CxKit.Server.Pages.Assets;
using CxKit.Storage;
using Microsoft.AspNetCore.Mvc;

namespace CxKit.Server.Pages.Answer;

/// <summary>The page a customer answers on. Its link is the credential: no cookie, no sign-in, and looking stores nothing.</summary>
internal static class AnswerEndpoints
{
    private static readonly Question _question = Question.Csat5;

    internal static IEndpointRouteBuilder MapAnswerPage(this IEndpointRouteBuilder app)
    {
        Stylesheet.Map(app);
        var answers = app.MapGroup("/a").AddEndpointFilter(SafeHeaders.Add);
        answers.MapMethods("/{token}", [HttpMethods.Get, HttpMethods.Head], Show);
        answers.MapPost("/{token}", StoreAsync).WithMetadata(new RequestSizeLimitAttribute(SubmittedSheet.MostBytes));
        return app;
    }

    private static IResult Show(string token, HttpRequest request, Store store, TimeProvider clock)
    {
        var invitation = Find(store, LinkToken.Parse(token));
        var visit = Visit.Of(request, invitation?.Language);
        var state = LinkStates.Of(invitation, clock.GetUtcNow());
        if (invitation is null || state != LinkState.Open) return Closed(visit, state, isPost: false);

        var clicked = SubmittedSheet.ScoreOf(request.Query[SubmittedSheet.ScoreField], _question);
        var sheet = new AnswerSheet(invitation.TicketNumber) { Score = clicked, WasClickedInMessage = clicked is not null };
        return new Page<AnswerForm>(visit, StatusCodes.Status200OK, (nameof(AnswerForm.Sheet), sheet));
    }

    private static async Task<IResult> StoreAsync(string token, HttpRequest request, Store store, TimeProvider clock)
    {
        var link = LinkToken.Parse(token);
        var invitation = Find(store, link);
        var visit = Visit.Of(request, invitation?.Language);
        var now = clock.GetUtcNow();
        var state = LinkStates.Of(invitation, now);
        if (link is null || invitation is null || state != LinkState.Open) return Closed(visit, state, isPost: true);

        var sheet = await SubmittedSheet.ReadAsync(request, invitation.TicketNumber, _question);
        if (sheet is not { Fault: SheetFault.None, Score: { } score })
            return new Page<AnswerForm>(visit, StatusCodes.Status400BadRequest, (nameof(AnswerForm.Sheet), sheet));

        var isSimulated = store.Accounts.Find(invitation.Account)?.Settings.IsSimulated == true;
        var outcome = await store.Surveys.AnswerAsync(
            new AnswerRequest(link.Hash, _question.Id, score, sheet.Comment, now, isSimulated ? Provenance.Simulated : Provenance.Customer),
            request.HttpContext.RequestAborted);
        return outcome == AnswerOutcome.Stored
            ? new Page<AnswerThanks>(visit, StatusCodes.Status200OK, (nameof(AnswerThanks.Sheet), sheet))
            : Closed(visit, StateAfter(outcome), isPost: true);
    }

    private static Invitation? Find(Store store, LinkToken? link) => link is null ? null : store.Surveys.FindByLink(link.Hash);

    private static LinkState StateAfter(AnswerOutcome outcome) => outcome switch
    {
        AnswerOutcome.AlreadyAnswered => LinkState.Used,
        AnswerOutcome.Expired => LinkState.Expired,
        _ => LinkState.Unknown,
    };

    private static Page<AnswerClosed> Closed(Visit visit, LinkState state, bool isPost) =>
        new(visit, state.Status(isPost), (nameof(AnswerClosed.State), state));
}
