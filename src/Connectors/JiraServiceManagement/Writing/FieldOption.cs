using Newtonsoft.Json;

namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>One of the choices of a field.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">Its name.</param>
internal sealed record FieldOption(string Id, string Value)
{
    /// <summary>Reads the next value, a list of options; those that are disabled are left out.</summary>
    public static async Task<List<FieldOption>> ReadListAsync(JsonReader json, CancellationToken cancellationToken)
    {
        var options = new List<FieldOption>();
        if (!await json.EnterAsync(JsonToken.StartArray, cancellationToken)) return options;
        while (await json.NextObjectAsync(cancellationToken))
        {
            string? id = null, value = null;
            var isDisabled = false;
            while (await json.NextPropertyAsync(cancellationToken) is { } name)
            {
                switch (name)
                {
                    case "id": id = await json.TextAsync(cancellationToken); break;
                    case "value": value = await json.TextAsync(cancellationToken); break;
                    case "disabled": isDisabled = await json.TruthAsync(cancellationToken) == true; break;
                    default: await json.SkipAsync(cancellationToken); break;
                }
            }
            if (id is not null && value is not null && !isDisabled) options.Add(new FieldOption(id, value));
        }
        return options;
    }
}
