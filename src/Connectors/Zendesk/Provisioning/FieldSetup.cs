using System.Globalization;
using System.Text;
using CxKit.Core.Helpdesks;
using Newtonsoft.Json.Linq;

namespace CxKit.Connectors.Zendesk;

/// <summary>The ticket fields that CxKit writes: those that the settings name, else those that it would like.</summary>
internal sealed class FieldSetup(AccountChannel channel, IZendeskApi api, FieldList list, WriteBackFields writeBack)
{
    public const string Key = "field";

    private static readonly IReadOnlyList<Wanted> _wanted =
    [
        new(nameof(WriteBackFields.Score), "CX score", "integer", "The customer's score."),
        new(nameof(WriteBackFields.Label), "CX label", "text", "The customer's score in a word."),
        new(nameof(WriteBackFields.Comment), "CX comment", "textarea", "The customer's words."),
        new(nameof(WriteBackFields.Flag), "CX flag", "text", "What to know before speaking to the customer."),
        new(nameof(WriteBackFields.Invited), "CX invited", "text", "The mark of the invitation that the customer was sent."),
    ];

    private readonly string _path = $"CxKit:Accounts:{channel.Account}:WriteBack";

    public async Task<IReadOnlyList<ProvisionStep>> PlanAsync(CancellationToken cancellationToken)
    {
        var all = await list.ReadAsync(cancellationToken);
        return [.. _wanted.Select(w => StepOf(w, all))];
    }

    public async Task<ProvisionStep> ApplyAsync(string setting, CancellationToken cancellationToken)
    {
        var wanted = _wanted.FirstOrDefault(w => w.Setting == setting) ?? throw new ArgumentException("This is not a field of CxKit.", nameof(setting));
        // Two of the same title would be one too many, whoever made the other.
        if (StepOf(wanted, await list.ReadAsync(cancellationToken)) is { Action: not ProvisionAction.Create } present) return present;
        var body = JsonBody.Of(new JObject { ["ticket_field"] = BodyOf(wanted) });
        try
        {
            var field = await channel.AskAsync(
                body.SentBy(api.CreateFieldAsync),
                (response, token) => ListAnswer.ReadOneAsync(response, "ticket_field", TicketField.Of, channel.Account, token),
                CallTerms.Once,
                cancellationToken);
            return Kept(wanted, field);
        }
        catch (HelpdeskException e) when (!e.IsTransient)
        {
            return new($"{Key}:{setting}", ProvisionAction.ByHand, $"{e.Message} In the Admin Center, under Objects and rules > Tickets > Fields, add the field {TitleOf(wanted)} of the type {TypeOf(wanted)}.");
        }
    }

    /// <summary>The fields of the plan that are there.</summary>
    public IReadOnlyList<TicketField> Present(IReadOnlyList<TicketField> all) =>
        [.. _wanted.Select(w => MappedFields.Candidates(all, TitleOf(w))).Where(f => f is [{ IsActive: true }]).Select(f => f[0])];

    /// <summary>How many fields of the plan there are, made or yet to be made.</summary>
    public int Missing(IReadOnlyList<TicketField> all) => _wanted.Count(w => StepOf(w, all).Action == ProvisionAction.Create);

    private ProvisionStep StepOf(Wanted wanted, IReadOnlyList<TicketField> all)
    {
        var (key, title) = ($"{Key}:{wanted.Setting}", TitleOf(wanted));
        return MappedFields.Candidates(all, title) switch
        {
            [] when Values.TryId(title) is not null =>
                new(key, ProvisionAction.ByHand, $"There is no ticket field with the id {title}, which {_path}:{wanted.Setting} names. Put a title in its place, and the field can be made."),
            [] => new(key, ProvisionAction.Create, $"The ticket field {title} of the type {TypeOf(wanted)}.{SettingOf(wanted)}"),
            [{ IsActive: false }] => new(key, ProvisionAction.ByHand, $"The ticket field {title} is not in use. Activate it in the Admin Center, under Objects and rules > Tickets > Fields."),
            [{ IsWritable: true } field] => Kept(wanted, field),
            [var field] => new(key, ProvisionAction.ByHand, $"The ticket field {title} is of the type {field.Type}, which CxKit cannot write. Name another in {_path}:{wanted.Setting}."),
            var several => new(key, ProvisionAction.ByHand, $"{several.Count} ticket fields are titled {title}. Put the id of one into {_path}:{wanted.Setting}: {string.Join(", ", several.Select(f => f.Id))}."),
        };
    }

    private ProvisionStep Kept(Wanted wanted, TicketField field) =>
        new($"{Key}:{wanted.Setting}", ProvisionAction.Keep, $"The ticket field {field.Title} ({field.Type}, id {field.Id}) is there.{SettingOf(wanted)}");

    private string SettingOf(Wanted wanted) =>
        NameOf(wanted.Setting) is null ? $" Set {_path}:{wanted.Setting} to \"{wanted.Title}\" to have it written." : "";

    private string TitleOf(Wanted wanted) => NameOf(wanted.Setting) ?? wanted.Title;

    private string? NameOf(string setting) => writeBack.Named().FirstOrDefault(n => n.Setting == setting).Field;

    private bool IsList(Wanted wanted) => wanted.Setting == nameof(WriteBackFields.Label) && writeBack.Options.Count > 0;

    private string TypeOf(Wanted wanted) => IsList(wanted) ? "tagger" : wanted.Type;

    private JObject BodyOf(Wanted wanted)
    {
        var field = new JObject { ["type"] = TypeOf(wanted), ["title"] = TitleOf(wanted), ["agent_description"] = wanted.Says };
        if (!IsList(wanted)) return field;
        field["custom_field_options"] = new JArray(writeBack.Options.Values.Distinct(StringComparer.Ordinal).Select(o => new JObject { ["name"] = o, ["value"] = TagOf(o) }));
        return field;
    }

    // Options are tags, and tags are the whole account's.
    private static string TagOf(string option)
    {
        var tag = new StringBuilder("cxkit_");
        foreach (var letter in option.ToLower(CultureInfo.InvariantCulture)) tag.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        return option.StartsWith("cxkit_", StringComparison.Ordinal) ? option : tag.ToString();
    }

    /// <summary>A field that CxKit would like.</summary>
    private sealed record Wanted(string Setting, string Title, string Type, string Says);
}
