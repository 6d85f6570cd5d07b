using System.Text.Json;
using CxKit.Connectors.Simulator.Loopback;
using CxKit.Connectors.Simulator.Zendesk.Records;

namespace CxKit.Connectors.Simulator.Zendesk.Requests;

/// <summary>Fields of tickets, users and organisations: listed, created, changed.</summary>
internal sealed class FieldPages(Account account, Listing listing, FieldView view)
{
    private const int MostTicketFields = 400;

    private static readonly string[] _types =
        ["text", "textarea", "integer", "decimal", "checkbox", "date", "regexp", "tagger", "multiselect", "dropdown", "lookup", "partialcreditcard"];

    public Reply List(ApiRequest request, string of) =>
        listing.Page(request, of, account.Fields.Values.Where(field => field.Of == of).OrderBy(field => field.Id).Select(field => ($"{field.Id}", field)), view.Show);

    public Reply One(long id, string of) => Told(200, Find(id, of));

    public Reply Create(ApiRequest request, string of, Ledger ledger)
    {
        var asked = RequestBody.Under(request, of.TrimEnd('s'));
        var (type, title, key) = (RequestBody.Text(asked, "type"), RequestBody.Text(asked, "title"), RequestBody.Text(asked, "key"));
        if (type is null || title is null || !_types.Contains(type))
        {
            return Errors.Invalid("base", "Type or title: is invalid", "InvalidValue");
        }

        if (of != "ticket_fields" && (key is null || account.Fields.Values.Any(field => field.Of == of && field.Key == key)))
        {
            return Errors.Invalid("key", "Key: is blank or has already been taken", "DuplicateValue");
        }

        if (of == "ticket_fields" && account.Fields.Values.Count(field => field.Of == of) >= MostTicketFields)
        {
            return Errors.Invalid("base", "Too many ticket fields", "TooManyValues");
        }

        var field = new Field(account.NextId(), of, type, title, ledger.Now)
        {
            Key = key,
            Description = RequestBody.Text(asked, "description") ?? title,
            Tag = RequestBody.Text(asked, "tag"),
        };
        return Told(201, Keep(field, asked, ledger));
    }

    public Reply Update(ApiRequest request, long id, string of, Ledger ledger)
    {
        var asked = RequestBody.Under(request, of.TrimEnd('s'));
        var field = Find(id, of);
        return Told(200, Keep(field with { Title = RequestBody.Text(asked, "title") ?? field.Title }, asked, ledger));
    }

    public Reply AddOption(ApiRequest request, long id, Ledger ledger)
    {
        var field = Find(id, "ticket_fields");
        var asked = RequestBody.Under(request, "custom_field_option");
        var option = Read(asked, field.Id);
        ledger.Put(field with { Options = [.. field.Options.Where(other => other.Value != option.Value), option] }, $"{field.Id}");
        return Reply.Of(201, new { custom_field_option = FieldView.Show(option) });
    }

    public Reply Options(long id)
    {
        var options = Find(id, "ticket_fields").Options;
        return Reply.Of(200, new { custom_field_options = options.Select(FieldView.Show), count = options.Count, next_page = (string?)null, previous_page = (string?)null });
    }

    // The choices of a body replace those of the field; their values are tags, which no other field may have.
    private Field Keep(Field field, JsonElement asked, Ledger ledger)
    {
        if (asked.TryGetProperty("custom_field_options", out var options) && options.ValueKind == JsonValueKind.Array)
        {
            field = field with { Options = [.. options.EnumerateArray().Select(option => Read(option, field.Id))] };
        }

        ledger.Put(field, $"{field.Id}");
        return field;
    }

    private Option Read(JsonElement option, long fieldId)
    {
        var (name, value) = (RequestBody.Text(option, "name"), RequestBody.Text(option, "value"));
        if (name is null || value is null || account.Fields.Values.Any(other => other.Id != fieldId && (other.Tag == value || other.Options.Any(taken => taken.Value == value))))
        {
            throw new RefusedException(Errors.Invalid("custom_field_options", $"Tag: {value} is already used in another field", "DuplicateValue"));
        }

        return new(account.Fields.GetValueOrDefault(fieldId)?.Options.FirstOrDefault(known => known.Value == value)?.Id ?? account.NextId(), name, value);
    }

    private Field Find(long id, string of) => account.Fields.GetValueOrDefault(id) is { } field && field.Of == of ? field : throw new RefusedException(Errors.NotFound);

    private Reply Told(int status, Field field) => Reply.Of(status, new Dictionary<string, object> { [field.Of.TrimEnd('s')] = view.Show(field) });
}
