using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Newtonsoft.Json;

namespace CxKit.Connectors.Tests.Shared;

public sealed class JsonAnswerTests
{
    private static readonly CancellationToken _never = CancellationToken.None;

    [Theory]
    [InlineData(1)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(65_535)]
    [InlineData(200_001)]
    public async Task Texts_of_any_length_are_read_as_they_were_written(int length)
    {
        // Characters of four bytes, at every distance from the ends of the pieces.
        var text = new string('x', length) + "😀é" + new string('y', 70_000) + "😀";
        using var response = Answer(JsonConvert.SerializeObject(new { text }));

        (await JsonAnswer.ReadAsync(response, null, TextsOf, _never)).Should().Equal(text);
    }

    [Fact]
    public async Task Texts_that_look_like_times_stay_texts()
    {
        using var response = Answer("""["2026-03-01T09:06:31Z"]""");

        (await JsonAnswer.ReadAsync(response, null, TextsOf, _never)).Should().Equal("2026-03-01T09:06:31Z");
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_answer()
    {
        using var response = Answer("\uFEFF[\"a\"]");

        (await JsonAnswer.ReadAsync(response, null, TextsOf, _never)).Should().Equal("a");
    }

    [Fact]
    public async Task Reading_begins_once_the_answer_is_there_and_then_waits_for_nothing()
    {
        var wire = new Pipe();
        using var response = new HttpResponseMessage { Content = new StreamContent(wire.Reader.AsStream()) };
        await wire.Writer.WriteAsync("[1,"u8.ToArray(), _never);

        var opening = JsonAnswer.OpenAsync(response, null, _never);
        opening.IsCompleted.Should().BeFalse();
        await wire.Writer.WriteAsync("2]"u8.ToArray(), _never);
        await wire.Writer.CompleteAsync();
        using var json = await opening;

        while (json.TokenType != JsonToken.EndArray) json.ReadAsync(_never).IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_a_fault_of_the_way_and_no_shorter_answer()
    {
        var wire = new Pipe();
        using var response = new HttpResponseMessage { Content = new StreamContent(wire.Reader.AsStream()) };
        await wire.Writer.WriteAsync("[1]"u8.ToArray(), _never);
        await wire.Writer.CompleteAsync(new IOException("reset"));

        await FluentActions.Awaiting(() => JsonAnswer.ReadAsync(response, null, TextsOf, _never)).Should().ThrowAsync<IOException>();
    }

    [Theory]
    [InlineData("2026-03-01T09:06:31Z")]
    [InlineData("2024-02-29 23:59:59")]
    [InlineData("0001-01-01T00:00:00.000+0000")]
    [InlineData("2026-12-31T00:00:00.123-0800")]
    public void A_written_time_is_read_to_the_second(string text)
    {
        WrittenTime.TryRead(text, out var time).Should().BeTrue();

        time.Should().Be(DateTime.Parse(text[..WrittenTime.Length], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-01T09:06:3")]
    [InlineData("2026-02-30T09:06:31Z")]
    [InlineData("2026-13-01T09:06:31Z")]
    [InlineData("0000-01-01T09:06:31Z")]
    [InlineData("2026-03-01T24:00:00Z")]
    [InlineData("2026-03-01T09:60:00Z")]
    [InlineData("2026/03/01T09:06:31Z")]
    [InlineData("2026-03-0xT09:06:31Z")]
    [InlineData("２026-03-01T09:06:31Z")]
    public void What_is_no_written_time_is_not_read(string? text) => WrittenTime.TryRead(text, out _).Should().BeFalse();

    private static List<string> TextsOf(JsonTextReader json)
    {
        var texts = new List<string>();
        while (json.Read())
        {
            if (json.TokenType == JsonToken.String) texts.Add((string)json.Value!);
        }
        return texts;
    }

    private static HttpResponseMessage Answer(string json) => new() { Content = new StringContent(json, Encoding.UTF8, "application/json") };
}
