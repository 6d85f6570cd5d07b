using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Connectors.ServiceNow;

/// <summary>Reads what customers answered to the instance's own surveys; where they cannot be read there are none.</summary>
internal sealed class ServiceNowNativeAnswers(Keyset keyset, SurveyAnswers answers) : INativeAnswerReader
{
    public async IAsyncEnumerable<NativeAnswerPage> ReadAnsweredSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var at = PullCursor.Parse(cursor);
        // The questions of a survey share the second of its submission, and a page can end between them.
        var held = new List<SurveyRow>();
        await foreach (var (rows, last) in keyset.ReadFrom(SurveyRows.Stream, at[SurveyRows.Table], cancellationToken))
        {
            held.AddRange(rows);
            var whole = held.FindAll(r => r.Place.Stamp != last.Stamp);
            if (whole.Count == 0) continue;
            held.RemoveAll(r => r.Place.Stamp != last.Stamp);
            yield return PageOf(whole);
        }
        if (held.Count > 0) yield return PageOf(held);

        NativeAnswerPage PageOf(List<SurveyRow> rows)
        {
            // The overlap at the beginning of a run does not move the reading back.
            if (rows[^1].Place is var place && place.IsAfter(at[SurveyRows.Table])) at = at.With(SurveyRows.Table, place);
            return new NativeAnswerPage(answers.Of(rows), at.ToString());
        }
    }
}
