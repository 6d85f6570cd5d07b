namespace CxKit.Connectors.JiraServiceManagement;

/// <summary>A field that CxKit writes.</summary>
/// <param name="Setting">The setting that names it.</param>
/// <param name="Field">The field.</param>
/// <param name="Form">What it takes.</param>
internal sealed record WriteField(string Setting, JiraField Field, FieldForm Form);

/// <summary>What a field takes.</summary>
internal enum FieldForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Paragraph,

    /// <summary>One option of a list.</summary>
    Option,

    /// <summary>Boxes, of which the first is ticked when there is something to say.</summary>
    Checkbox,
}
