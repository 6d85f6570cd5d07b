using CxKit.Core.Directory;

namespace CxKit.Server.Imports.Directory;

/// <summary>Makes a call of a row.</summary>
internal sealed class CallShape : IRecordShape<PhoneCall>
{
    private const string Id = "id";
    private const string At = "at";
    private const string Waited = "waited";
    private const string Answered = "answered";
    private const string Team = "team";
    private const string Talked = "talked";

    public string Kind => "calls";

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new(Id, FieldForm.Text, "what tells the call from all others, for ever") { IsRequired = true },
        new(At, FieldForm.Time, "when the caller began to wait") { IsRequired = true },
        new(Waited, FieldForm.Span, "how long the caller waited, until somebody answered or the caller gave up") { IsRequired = true },
        RecordField.Flag(Answered, "whether somebody answered") with { IsRequired = true },
        new(Team, FieldForm.Text, "the team or queue that was called"),
        new(Talked, FieldForm.Span, "how long the two spoke"),
    ];

    public PhoneCall Read(ImportRow row) => new(row.Text(Id) ?? "", row.Time(At) ?? default)
    {
        Waited = row.Span(Waited) ?? default,
        IsAnswered = row.Flag(Answered) ?? false,
        Team = row.Text(Team),
        Talked = row.Span(Talked),
    };
}
