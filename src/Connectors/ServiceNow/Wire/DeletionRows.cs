namespace CxKit.Connectors.ServiceNow;

/// <summary>What a row of <c>sys_audit_delete</c> means: that a ticket was deleted.</summary>
internal static class DeletionRows
{
    public const string Table = "sys_audit_delete";

    private static readonly Columns _columns = new("sys_id", "sys_created_on", "tablename", "documentkey");

    public static RowStream<string> StreamOf(TicketTable table) =>
        new(Table, "sys_created_on", [new("tablename", table.Name)], _columns, row => row.Required("documentkey")) { IsOptional = true };
}
