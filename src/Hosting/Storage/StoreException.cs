namespace CxKit.Storage;

/// <summary>A store that cannot be opened, in a sentence that says what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
