using System.Text.Json;

namespace CxKit.Connectors.Simulator.Journal;

/// <summary>The file behind the simulator: JSON lines, one a request, handed to the operating system before the reply is sent.</summary>
internal sealed class JournalFile : IDisposable
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly FileStream _file;
    private readonly string _path;
    private bool _broken;

    private JournalFile(string path)
    {
        _path = path;
        try
        {
            // Without a buffer each write is one system call; without sharing a second simulator is kept out.
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal '{path}' cannot be opened: {fault.Message} Is another simulator running on it?", fault);
        }
    }

    /// <summary>The first line.</summary>
    public JournalHead Head { get; private set; } = null!;

    /// <summary>Opens the journal and hands its entries over, oldest first; a new one begins with <paramref name="fresh"/>.</summary>
    /// <exception cref="JournalException">Another desk's, another simulator's, or damaged before its last line.</exception>
    public static JournalFile Open(string path, JournalHead fresh, Action<JournalEntry> replay)
    {
        var journal = new JournalFile(path);
        try
        {
            journal.Load(fresh, replay);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    public void Append(JournalEntry entry) => Write(JsonSerializer.SerializeToUtf8Bytes(entry, _json));

    public void Dispose() => _file.Dispose();

    private void Load(JournalHead fresh, Action<JournalEntry> replay)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var end = Array.LastIndexOf(bytes, (byte)'\n') + 1;

        // A line without its end was being written when the process died; its request was never answered.
        _file.SetLength(end);
        _file.Position = end;
        if (end == 0)
        {
            Head = fresh;
            Write(JsonSerializer.SerializeToUtf8Bytes(fresh, _json));
            return;
        }

        var number = 0;
        var rest = bytes.AsSpan(0, end);
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOf((byte)'\n');
            Read(rest[..length], ++number, fresh, replay);
            rest = rest[(length + 1)..];
        }
    }

    private void Read(ReadOnlySpan<byte> line, int number, JournalHead fresh, Action<JournalEntry> replay)
    {
        try
        {
            if (number > 1)
            {
                replay(JsonSerializer.Deserialize<JournalEntry>(line, _json)!);
                return;
            }

            Head = JsonSerializer.Deserialize<JournalHead>(line, _json)!;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException)
        {
            throw new JournalException($"The journal '{_path}' is damaged at line {number}. Move it away to begin anew.", fault);
        }

        if (Head.Desk != fresh.Desk)
        {
            throw new JournalException(
                $"The journal '{_path}' was made with the desk '{Head.Desk}', not with '{fresh.Desk}'. "
                + "Start with the desk that it was made with, or name another journal.");
        }
    }

    private void Write(byte[] line)
    {
        if (_broken)
        {
            throw new JournalException($"The journal '{_path}' could not be written earlier; restart the simulator.");
        }

        _broken = true;
        _file.Write([.. line, (byte)'\n']);
        _broken = false;
    }
}
