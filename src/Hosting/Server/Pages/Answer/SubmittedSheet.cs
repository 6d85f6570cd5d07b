using System.Globalization;
using CxKit.Core.Surveys;

namespace CxKit.Server.Pages.Answer;

/// <summary>Reads what came in from the form.</summary>
internal static class SubmittedSheet
{
    /// <summary>The most characters of a comment.</summary>
    internal const int LongestComment = 2000;

    /// <summary>The most bytes of a form: the longest comment in three-byte letters, each byte escaped, and some room.</summary>
    internal const int MostBytes = 24 * 1024;

    internal const string ScoreField = "score";
    internal const string CommentField = "comment";

    internal static async Task<AnswerSheet> ReadAsync(HttpRequest request, string ticketNumber, Question question)
    {
        if (!request.HasFormContentType) return new AnswerSheet(ticketNumber) { Fault = SheetFault.NoScore };
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return Check(new AnswerSheet(ticketNumber)
            {
                Score = ScoreOf(form[ScoreField], question),
                Comment = CommentOf(form[CommentField]),
            });
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            return new AnswerSheet(ticketNumber) { Fault = SheetFault.CommentTooLong };
        }
    }

    internal static int? ScoreOf(string? text, Question question) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && question.Accepts(score) ? score : null;

    // Browsers count a line's end as one character and send two. What is not for reading (a terminal would obey it) is left out.
    private static string? CommentOf(string? text) =>
        text is not null && string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim() is { Length: > 0 } comment ? comment : null;

    private static AnswerSheet Check(AnswerSheet sheet) => sheet switch
    {
        { Comment.Length: > LongestComment } => sheet with { Fault = SheetFault.CommentTooLong },
        { Score: null } => sheet with { Fault = SheetFault.NoScore },
        _ => sheet,
    };
}
