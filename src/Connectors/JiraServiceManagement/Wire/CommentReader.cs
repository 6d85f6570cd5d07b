using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>Reads who wrote when, and whether the customer can read it.</summary>
internal static class CommentReader
{
    /// <summary>The comments that came with an issue, or <see langword="null"/> if they are not all of them.</summary>
    public static async ValueTask<IReadOnlyList<Comment>?> ReadWithinIssueAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var (comments, total) = await ReadPageAsync(json, cancellationToken);
        return total is { } all && comments.Count >= all ? comments : null;
    }

    /// <summary>A page of comments and how many there are in all.</summary>
    public static async Task<(List<Comment> Comments, int? Total)> ReadPageAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var comments = new List<Comment>();
        int? total = null;
        if (!await json.EnterAsync(JsonToken.StartObject, cancellationToken)) return (comments, total);
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "total":
                    total = await json.NumberAsync(cancellationToken);
                    break;
                case "comments" when await json.EnterAsync(JsonToken.StartArray, cancellationToken):
                    while (await json.NextObjectAsync(cancellationToken)) comments.Add(await ReadOneAsync(json, cancellationToken));
                    break;
                case "comments":
                    break;
                default:
                    await json.SkipAsync(cancellationToken);
                    break;
            }
        }
        return (comments, total);
    }

    private static async ValueTask<Comment> ReadOneAsync(JsonReader json, CancellationToken cancellationToken)
    {
        string? id = null;
        DateTimeOffset? at = null;
        JiraUser? by = null;
        bool? isPublic = null;
        while (await json.NextPropertyAsync(cancellationToken) is { } name)
        {
            switch (name)
            {
                case "id": id = await json.TextAsync(cancellationToken); break;
                case "created": at = await json.TimeAsync(cancellationToken); break;
                case "author": by = await JiraUser.ReadAsync(json, cancellationToken); break;
                case "jsdPublic": isPublic = await json.TruthAsync(cancellationToken); break;
                default: await json.SkipAsync(cancellationToken); break;
            }
        }
        return id is not null && at is { } time ? new Comment(id, time, by, isPublic) : throw new JsonReaderException("A comment came without its id or time.");
    }
}
