namespace CxKit.Server.Imports;

/// <summary>Takes records in as they are read, a bounded number at a time.</summary>
internal interface IRecordIntake<in T>
{
    /// <summary>How many records came.</summary>
    long Records { get; }

    /// <summary>How many of them were new or changed.</summary>
    long Changed { get; }

    /// <summary>Takes one in.</summary>
    void Take(T record);

    /// <summary>Stores what is still held, and brings the figures up to date.</summary>
    void End();
}
