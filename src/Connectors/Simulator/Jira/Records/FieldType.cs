namespace CxKit.Connectors.Simulator.Jira.Records;

/// <summary>The type of a field: the vendor's key for custom fields, and what its values look like.</summary>
internal sealed record FieldType(FieldKind Kind, string SchemaType, string? Custom = null, string? Items = null)
{
    private const string Platform = "com.atlassian.jira.plugin.system.customfieldtypes:";
    private const string Desk = "com.atlassian.servicedesk:";

    public static readonly FieldType Sla = new(FieldKind.Derived, "sd-servicelevelagreement", Desk + "sd-sla-field");
    public static readonly FieldType Feedback = new(FieldKind.Derived, "sd-feedback", Desk + "sd-request-feedback");
    public static readonly FieldType FeedbackDate = new(FieldKind.Derived, "datetime", Desk + "sd-request-feedback-date");
    public static readonly FieldType Organizations = new(FieldKind.Derived, "array", Desk + "sd-customer-organizations", "sd-customerorganization");
    public static readonly FieldType RequestType = new(FieldKind.Derived, "sd-customerrequesttype", Desk + "vp-origin");
    public static readonly FieldType Participants = new(FieldKind.Derived, "array", Desk + "sd-request-participants", "user");
    public static readonly FieldType Language = new(FieldKind.Derived, "sd-request-lang", Desk + "sd-request-language");

    public static readonly FieldType Number = new(FieldKind.Number, "number", Platform + "float");
    public static readonly FieldType Select = new(FieldKind.Select, "option", Platform + "select");
    public static readonly FieldType Paragraph = new(FieldKind.Paragraph, "string", Platform + "textarea");
    public static readonly FieldType Text = new(FieldKind.Text, "string", Platform + "textfield");
    public static readonly FieldType DateTime = new(FieldKind.DateTime, "datetime", Platform + "datetime");

    /// <summary>The types that an administrator may give to a new field.</summary>
    public static readonly FieldType[] Creatable =
    [
        Number, Select, Paragraph, Text, DateTime,
        new(FieldKind.Options, "array", Platform + "multicheckboxes", "option"), new(FieldKind.Options, "array", Platform + "multiselect", "option"),
    ];

    public static FieldType BuiltIn(string schemaType, string? items = null) => new(FieldKind.System, schemaType, Items: items);
}

/// <summary>How a value is kept, checked and shown.</summary>
internal enum FieldKind
{
    /// <summary>A property of the issue itself.</summary>
    System,

    /// <summary>Worked out by the service desk; nobody writes it.</summary>
    Derived,
    Number,
    Text,
    Paragraph,
    DateTime,
    Select,
    Options,
}
