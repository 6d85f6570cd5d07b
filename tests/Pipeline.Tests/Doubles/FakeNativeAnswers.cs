using System.Runtime.CompilerServices;
using CxKit.Core.Helpdesks;

namespace CxKit.Pipeline.Tests.Doubles;

/// <summary>Pages of native answers that a helpdesk hands out, each with its cursor.</summary>
internal sealed class FakeNativeAnswers : INativeAnswerReader
{
    public List<NativeAnswerPage> Pages { get; } = [];

    /// <summary>Where each reading began.</summary>
    public List<string?> Cursors { get; } = [];

    public async IAsyncEnumerable<NativeAnswerPage> ReadAnsweredSince(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Cursors.Add(cursor);
        foreach (var page in Pages.Skip(Pages.FindIndex(p => p.Cursor == cursor) + 1).ToList())
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        }
    }
}
