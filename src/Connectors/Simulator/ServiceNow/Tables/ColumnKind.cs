namespace CxKit.Connectors.Simulator.ServiceNow.Tables;

/// <summary>How the values of a column are compared and written.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Flag,
    Time,
    Duration,
    Reference,

    /// <summary>Written to, never read: what is written becomes a row of <c>sys_journal_field</c>.</summary>
    Journal,
}
