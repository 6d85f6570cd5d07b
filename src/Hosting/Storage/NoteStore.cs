namespace CxKit.Storage;

/// <summary>Notes about the store itself, by name.</summary>
public sealed class NoteStore
{
    /// <summary>The note, or <see langword="null"/>.</summary>
    public string? Find(string name) => throw new NotImplementedException();

    /// <summary>Writes several notes in one transaction; a note that exists is replaced.</summary>
    public void Write(IReadOnlyDictionary<string, string> notes) => throw new NotImplementedException();
}
