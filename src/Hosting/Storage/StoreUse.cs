namespace CxKit.Storage;

/// <summary>What a process opens a store for.</summary>
public enum StoreUse
{
    /// <summary>To write: one process at a time.</summary>
    Own,

    /// <summary>To read, also beside the owner.</summary>
    Read,
}
