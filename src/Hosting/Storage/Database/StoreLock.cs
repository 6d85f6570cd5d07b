namespace CxKit.Storage;

/// <summary>Keeps every other process from owning the store; the operating system releases it when its process dies.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    public static StoreLock Take(string storePath)
    {
        var path = storePath + ".lock";
        try
        {
            // The file stays when the lock is released: deleting it would let two owners lock two files of one name.
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StoreException($"The folder of the store {storePath} does not exist: create it, or name another store.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreException($"The lock file {path} cannot be written: give this user the right to write there, or name another store.", e);
        }
        catch (IOException e)
        {
            throw new StoreException($"The store {storePath} is held by another process (lock file {path}): stop that process, or name another store.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
