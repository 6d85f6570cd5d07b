using CxKit.Core.Directory;

namespace CxKit.Server.Imports.Directory;

/// <summary>Makes a customer of a row; several rows of one customer may each tell of a renewal.</summary>
internal sealed class CustomerShape : IRecordShape<CustomerOrganisation>
{
    private const string Name = "name";
    private const string Since = "since";
    private const string Segment = "segment";
    private const string Revenue = "revenue";
    private const string Owner = "owner";
    private const string RenewalDue = "renewalDue";
    private const string Renewed = "renewed";

    public string Kind => "customers";

    public IReadOnlyList<RecordField> Fields { get; } =
    [
        new(Name, FieldForm.Text, "the name under which tickets know the organisation") { IsRequired = true },
        new(Since, FieldForm.Day, "the first day as a customer") { IsRequired = true },
        .. Leaving.Fields,
        new(Segment, FieldForm.Text, "the segment it is counted with"),
        new(Revenue, FieldForm.Number, "what it pays a year, in the currency of the rates"),
        new(Owner, FieldForm.Text, "who looks after it"),
        new(RenewalDue, FieldForm.Day, "the day on which a contract comes up for renewal"),
        RecordField.Flag(Renewed, "whether it was renewed then; empty while that is open"),
    ];

    public CustomerOrganisation Read(ImportRow row)
    {
        var since = row.Day(Since) ?? default;
        var (revenue, due, isRenewed) = (row.Number(Revenue), row.Day(RenewalDue), row.Flag(Renewed));
        if (revenue < 0) row.Reject(Revenue, "is negative", "Give what the customer pays a year, or leave it empty.");
        if (due is null && isRenewed is not null) row.Reject(Renewed, "is told without the day on which it was due", "Fill in that day.");
        return new CustomerOrganisation(row.Text(Name) ?? "", since)
        {
            Left = Leaving.Read(row, since),
            Segment = row.Text(Segment),
            Revenue = revenue,
            Owner = row.Text(Owner),
            Renewals = due is { } day ? [new Renewal(day, isRenewed)] : [],
        };
    }
}
