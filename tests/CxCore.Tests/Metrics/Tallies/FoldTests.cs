using CxKit.Core.Metrics.Tallies;
using CxKit.Core.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

public sealed class FoldTests
{
    private const int Groups = 7;
    private const int NoAnswer = -1;

    private static readonly Arbitrary<(int Group, int Score)[]> _rows =
        Gen.ArrayOf(from g in Gen.Choose(0, Groups - 1) from score in Gen.Choose(NoAnswer, 10) select (g, score)).ToArbitrary();

    [Fact]
    public void Folding_is_adding_one_by_one() => Check.QuickThrowOnFailure(Prop.ForAll(_rows, rows =>
    {
        var (folded, added) = (Scores(), Scores());
        Fold.By([.. rows.Select(r => r.Group)], Groups).Into(folded, [.. rows.Select(r => r.Score)], NoAnswer);
        foreach (var (group, score) in rows.Where(r => r.Score != NoAnswer)) added[group].Add(score);
        return folded.Zip(added).All(pair => pair.First.ToBytes().AsSpan().SequenceEqual(pair.Second.ToBytes()));
    }));

    [Fact]
    public void Columns_of_any_width_are_folded()
    {
        var fold = Fold.By([1, 0, 1], 2);
        var tallies = Durations(2);
        fold.Into<sbyte>(tallies, [10, 20, 30]);
        fold.Into<long>(tallies, [100, 200, 1L << 40]);

        tallies[0].ToBytes().Should().Equal(Of(20, 200).ToBytes());
        tallies[1].ToBytes().Should().Equal(Of(10, 30, 100, 1L << 40).ToBytes());
    }

    [Fact]
    public void Without_a_number_for_it_nothing_is_absent()
    {
        var tallies = Durations(1);
        Fold.By([0, 0, 0], 1).Into(tallies, [5, -1, 0]);

        (tallies[0].N, tallies[0].Negative).Should().Be((2, 1));
    }

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(5000)]
    public void Groups_of_many_rows_are_folded_whole(int rows)
    {
        var tallies = Durations(2);
        Fold.By([1, .. Enumerable.Repeat(0, rows)], 2).Into(tallies, [long.MaxValue, .. Enumerable.Range(0, rows).Select(n => (long)n)], long.MaxValue);

        tallies[0].ToBytes().Should().Equal(Of([.. Enumerable.Range(0, rows).Select(n => (long)n)]).ToBytes());
        tallies[1].N.Should().Be(0);
    }

    [Fact]
    public void A_group_may_have_no_row()
    {
        var fold = Fold.By([2], 4);
        var tallies = Durations(4);
        fold.Into(tallies, [9]);

        fold.Groups.Should().Be(4);
        tallies.Select(t => t.N).Should().Equal(0, 0, 1, 0);
    }

    [Fact]
    public void A_table_may_have_no_rows_and_no_groups()
    {
        var fold = Fold.By([], 0);

        fold.Groups.Should().Be(0);
        FluentActions.Invoking(() => fold.Into<int>([], [])).Should().NotThrow();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_group_that_there_is_not_is_refused(int group) =>
        FluentActions.Invoking(() => Fold.By([0, 2, group], 3)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("groups");

    [Fact]
    public void There_are_not_fewer_groups_than_none() =>
        FluentActions.Invoking(() => Fold.By([], -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void There_is_one_tally_a_group(int tallies) =>
        FluentActions.Invoking(() => Fold.By([0], 2).Into(Durations(tallies), [1])).Should().Throw<ArgumentException>().WithParameterName(nameof(tallies));

    [Fact]
    public void Without_tallies_nothing_is_folded() =>
        FluentActions.Invoking(() => Fold.By([0], 2).Into(null!, [1])).Should().Throw<ArgumentNullException>();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void There_is_one_number_a_row(int numbers) =>
        FluentActions.Invoking(() => Fold.By([0, 1], 2).Into(Durations(2), new int[numbers])).Should().Throw<ArgumentException>().WithParameterName("column");

    [Fact]
    public void What_a_tally_refuses_is_not_folded() =>
        FluentActions.Invoking(() => Fold.By([0], 1).Into([new ScoreTally(Question.Csat5)], [6])).Should().Throw<ArgumentOutOfRangeException>();

    private static ScoreTally[] Scores() => [.. Enumerable.Range(0, Groups).Select(_ => new ScoreTally(Question.Nps))];

    private static DurationTally[] Durations(int count) => [.. Enumerable.Range(0, count).Select(_ => new DurationTally())];

    private static DurationTally Of(params long[] seconds)
    {
        var tally = new DurationTally();
        Array.ForEach(seconds, tally.Add);
        return tally;
    }
}
