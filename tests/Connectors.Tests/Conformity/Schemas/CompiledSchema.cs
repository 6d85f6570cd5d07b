using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace CxKit.Connectors.Tests.Conformity.Schemas;

/// <summary>A schema that JSON is validated against.</summary>
internal sealed partial class CompiledSchema
{
    private readonly JsonSchema _schema;

    private CompiledSchema(JsonSchema schema) => _schema = schema;

    public static async Task<CompiledSchema> FromAsync(JObject schema, OpenApiDocument document, Direction direction) =>
        new(await JsonSchema.FromJsonAsync(new SchemaRewriter(document, direction).Document(schema).ToString()));

    /// <summary>What is wrong with it, each with the place where; places in lists are left out.</summary>
    public IEnumerable<(string Where, string Says)> Faults(JToken json) => _schema.Validate(json).SelectMany(e => Told(e, json)).Distinct();

    private static List<(string Where, string Says)> Told(ValidationError error, JToken json)
    {
        var where = Place().Replace(error.Path?.TrimStart('#', '/') ?? "", "[]");
        var says = error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "is missing",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => "is not known to the vendor",
            ValidationErrorKind.ExcludedSchemaValidates => "belongs to the other direction only",
            _ => $"{error.Kind}\t{ValueAt(error, json)}",
        };
        // Why each alternative does not fit says more than that none does; a list or a map only passes on what its members lack.
        var isChoice = error.Kind is ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf;
        var deeper = Inner(error).SelectMany((errors, n) => errors.SelectMany(e => Told(e, json)).Select(t => (t.Where, isChoice ? $"alternative {n + 1}: {t.Says}" : t.Says))).ToList();
        return deeper.Count > 0 ? deeper : [(where, says)];
    }

    private static IEnumerable<ICollection<ValidationError>> Inner(ValidationError error) => error switch
    {
        ChildSchemaValidationError child => child.Errors.Values,
        // It is not null: what else it lacks is what matters.
        MultiTypeValidationError types => types.Errors.Where(t => t.Key != JsonObjectType.Null).Select(t => t.Value),
        _ => [],
    };

    private static string ValueAt(ValidationError error, JToken json)
    {
        var path = error.Path?.TrimStart('#', '/') ?? "";
        if (!Plain().IsMatch(path)) return "";
        var value = json.SelectToken(path)?.ToString(Newtonsoft.Json.Formatting.None) ?? "";
        return value.Length > 60 ? value[..60] + "…" : value;
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Place();

    [GeneratedRegex(@"^[\w.\[\]]*$")]
    private static partial Regex Plain();
}
