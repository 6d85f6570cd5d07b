namespace CxKit.CxCore.Tests.Reference;

/// <summary>The true values of <c>shared/data/REFERENCE.md</c>, read in place: for a <see cref="SharedFactAttribute"/> only.</summary>
internal static class ReferencePage
{
    /// <summary>All values under a heading, such as <c>5</c> and <c>2017</c>.</summary>
    internal static ReferenceValue Section(int chapter, string heading)
    {
        var lines = File.ReadLines(Path.Combine(SharedFactAttribute.Folder!, "data/REFERENCE.md"))
            .SkipWhile(l => !l.StartsWith($"## {chapter}. ", StringComparison.Ordinal)).SkipWhile(l => l != "### " + heading).Skip(1)
            .TakeWhile(l => !l.StartsWith('#')).Where(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal));
        var section = new ReferenceValue(heading, "");
        var path = new Stack<(int Indent, ReferenceValue Value)>([(-1, section)]);
        foreach (var line in lines)
        {
            var indent = line.IndexOf('-', StringComparison.Ordinal);
            while (path.Peek().Indent >= indent) path.Pop();
            var value = Parse(line[(indent + 2)..]);
            path.Peek().Value.Parts.Add(value);
            path.Push((indent, value));
        }

        return section;
    }

    // A key may hold colons of its own; a value never does.
    private static ReferenceValue Parse(string text)
    {
        var end = text.EndsWith(':') ? text.Length - 1 : text.LastIndexOf(": ", StringComparison.Ordinal);
        return new ReferenceValue(text[..end], text[(end + 1)..].Trim());
    }
}
