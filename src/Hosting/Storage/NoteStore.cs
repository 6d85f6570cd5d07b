using Dapper;

namespace CxKit.Storage;

/// <summary>Notes about the store itself, by name.</summary>
public sealed class NoteStore
{
    private readonly Writer _writer;
    private readonly Reader _reader;

    internal NoteStore(Writer writer, Reader reader) => (_writer, _reader) = (writer, reader);

    /// <summary>The note, or <see langword="null"/>.</summary>
    public string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _reader.Read(c => c.QueryFirstOrDefault<string>("select text from note where name = @name", new { name }));
    }

    /// <summary>Writes several notes in one transaction; a note that exists is replaced.</summary>
    public void Write(IReadOnlyDictionary<string, string> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        _writer.Write(c => c.Execute("insert or replace into note (name, text) values (@Key, @Value)", notes));
    }
}
