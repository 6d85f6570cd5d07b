namespace CxKit.Storage;

/// <summary>A store that cannot be opened, in a sentence that says what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Somebody else took the account over: the work in hand must stop and nothing of it was written.</summary>
public sealed class LeaseLostException(string account)
    : Exception($"Account {account} was taken over by another process.");
