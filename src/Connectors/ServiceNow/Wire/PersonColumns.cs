using CxKit.Core.Tickets;

namespace CxKit.Connectors.ServiceNow;

/// <summary>A column that refers to a user, and what is asked of that user along with it.</summary>
/// <param name="Id">The column.</param>
internal sealed record PersonColumns(string Id)
{
    private readonly string _name = $"{Id}.name";
    private readonly string _loginName = $"{Id}.user_name";
    private readonly string _email = $"{Id}.email";
    private readonly string _language = $"{Id}.preferred_language";

    public static PersonColumns Caller { get; } = new("caller_id");

    public static PersonColumns OpenedBy { get; } = new("opened_by");

    public static PersonColumns RequestedFor { get; } = new("requested_for");

    public static PersonColumns AssignedTo { get; } = new("assigned_to");

    public static PersonColumns ResolvedBy { get; } = new("resolved_by");

    /// <summary>The columns that tell who somebody of the desk is.</summary>
    public IReadOnlyList<string> All => [Id, _name, _loginName];

    /// <summary>The columns that tell who a customer is.</summary>
    public IReadOnlyList<string> OfCustomer => [.. All, _email, _language, CompanyName];

    /// <summary>The column of the company that the user belongs to.</summary>
    public string CompanyName { get; } = $"{Id}.company.name";

    /// <summary>The column of the user's address.</summary>
    public string Email => _email;

    public string? LoginNameIn(Row row) => row[_loginName];

    public Person? In(Row row) => row[Id] is not { } id ? null : new Person(id, row[_name])
    {
        LoginName = row[_loginName],
        Email = row[_email],
        Language = row[_language],
    };
}
