namespace CxKit.Storage;

/// <summary>Somebody else took the account over: the work in hand must stop and nothing of it was written.</summary>
public sealed class LeaseLostException(string account)
    : Exception($"Account {account} was taken over by another process.");
