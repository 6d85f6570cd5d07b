using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace CxKit.Benchmarks;

/// <summary>Reads pages through one buffer: of each ticket the id, the status and the times; everything else is stepped over.</summary>
internal sealed class FloorReader(TicketList list) : IDisposable
{
    private const int RowDepth = 3;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private bool _isInList;
    private WireField? _wanted;
    private int _objectDepth;

    /// <summary>How many tickets were read.</summary>
    public int Count { get; private set; }

    /// <summary>All that was read folded together, so that no reading can be left out as useless.</summary>
    public long Fold { get; private set; }

    /// <summary>Reads a page to its end.</summary>
    public async Task ReadAsync(Stream body, bool holdsTickets)
    {
        var state = new JsonReaderState();
        var filled = 0;
        (_isInList, _wanted, _objectDepth) = (false, null, 0);
        while (true)
        {
            if (filled == _buffer.Length) Grow();
            var read = await body.ReadAsync(_buffer.AsMemory(filled));
            filled += read;
            var used = Consume(_buffer.AsSpan(0, filled), read == 0, holdsTickets, ref state);
            if (read == 0) return;
            _buffer.AsSpan(used, filled - used).CopyTo(_buffer);
            filled -= used;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private int Consume(ReadOnlySpan<byte> bytes, bool isLast, bool holdsTickets, ref JsonReaderState state)
    {
        var json = new Utf8JsonReader(bytes, isLast, state);
        while (json.Read())
        {
            if (holdsTickets) Take(ref json);
        }
        state = json.CurrentState;
        return (int)json.BytesConsumed;
    }

    private void Take(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName when json.CurrentDepth == 1:
                _isInList = json.ValueTextEquals(list.NameOnTheWire);
                break;
            case JsonTokenType.PropertyName when _objectDepth > 0:
                if (json.CurrentDepth == _objectDepth + 1 && (json.ValueTextEquals("value"u8) || json.ValueTextEquals("name"u8))) _objectDepth = 0;
                break;
            case JsonTokenType.PropertyName when _isInList && json.CurrentDepth >= RowDepth:
                _wanted = Find(ref json);
                break;
            case JsonTokenType.StartObject when _wanted is not null && _objectDepth == 0:
                _objectDepth = json.CurrentDepth;
                break;
            case JsonTokenType.EndObject when json.CurrentDepth == _objectDepth:
                (_wanted, _objectDepth) = (null, 0);
                break;
            case JsonTokenType.String or JsonTokenType.Number when _wanted is not null && _objectDepth == 0:
                Keep(_wanted, json.ValueSpan);
                _wanted = null;
                break;
            case JsonTokenType.Null when _objectDepth == 0:
                _wanted = null;
                break;
        }
    }

    private WireField? Find(ref Utf8JsonReader json)
    {
        foreach (var field in list.Fields)
        {
            if (field.Depth == json.CurrentDepth && json.ValueTextEquals(field.NameOnTheWire)) return field;
        }
        return null;
    }

    private void Keep(WireField field, ReadOnlySpan<byte> value)
    {
        if (ReferenceEquals(field, list.Fields[0])) Count++;
        if (field.IsTime && value.Length >= 19) Fold += TimeOf(value).Ticks;
        else if (Utf8Parser.TryParse(value, out long number, out _)) Fold += number;
        else Fold += value.Length;
    }

    // All three begin yyyy-MM-dd HH:mm:ss, with a blank or a T between day and hour.
    private static DateTime TimeOf(ReadOnlySpan<byte> value)
    {
        static int Number(ReadOnlySpan<byte> digits)
        {
            var number = 0;
            foreach (var digit in digits) number = (number * 10) + digit - '0';
            return number;
        }

        return new DateTime(Number(value[..4]), Number(value[5..7]), Number(value[8..10]), Number(value[11..13]), Number(value[14..16]), Number(value[17..19]), DateTimeKind.Utc);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
