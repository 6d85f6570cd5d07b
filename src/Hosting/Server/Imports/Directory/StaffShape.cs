using CxKit.Core.Directory;

namespace CxKit.Server.Imports.Directory;

/// <summary>Makes a member of the staff of a row.</summary>
internal sealed class StaffShape : IRecordShape<StaffMember>
{
    private const string Id = "id";
    private const string Joined = "joined";
    private const string Name = "name";
    private const string Team = "team";
    private const string Role = "role";

    public string Kind => "staff";

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new(Id, FieldForm.Text, "the id under which tickets name the person as their agent") { IsRequired = true },
        new(Joined, FieldForm.Day, "the first day at the desk") { IsRequired = true },
        .. Leaving.Fields,
        new(Name, FieldForm.Text, "the name"),
        new(Team, FieldForm.Text, "the team, as tickets name it"),
        new(Role, FieldForm.Text, "the role, as the settings of rates name it"),
    ];

    public StaffMember Read(ImportRow row)
    {
        var joined = row.Day(Joined) ?? default;
        return new StaffMember(row.Text(Id) ?? "", joined)
        {
            Left = Leaving.Read(row, joined),
            Name = row.Text(Name),
            Team = row.Text(Team),
            Role = row.Text(Role),
        };
    }
}
