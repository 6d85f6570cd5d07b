namespace CxKit.Connectors.ServiceNow;

/// <summary>Where a ticket's changes of hands, states, priority and promised date are read.</summary>
public enum HistorySource
{
    /// <summary>The audit where it can be read, else the metrics where they can.</summary>
    Auto,

    /// <summary><c>sys_audit</c>: every change, with who made it.</summary>
    Audit,

    /// <summary><c>metric_instance</c>: the fields that the instance measures, without who changed them.</summary>
    Metrics,

    /// <summary>Nowhere.</summary>
    None,
}
