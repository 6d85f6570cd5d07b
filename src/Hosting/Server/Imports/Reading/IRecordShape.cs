namespace CxKit.Server.Imports;

/// <summary>A kind of record that can be imported: which fields it has, and how one is made of a row.</summary>
internal interface IRecordShape<out T>
{
    /// <summary>What maps for it call it, such as <c>tickets</c>.</summary>
    string Kind { get; }

    /// <summary>Its fields, in the order in which people are told of them.</summary>
    IReadOnlyList<RecordField> Fields { get; }

    /// <summary>Whether helpdesks bring such records too: then files feed only accounts that no helpdesk feeds, because the ids of the two differ.</summary>
    bool IsAlsoPulled => false;

    /// <summary>Makes a record of a row. What is made of a row that is rejected meanwhile is thrown away, so that it may be made of empty texts.</summary>
    T Read(ImportRow row);
}
