using CxKit.Core.Metrics;
using CxKit.Core.Metrics.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

/// <summary>What holds for tallies of every kind; two tallies are equal if they store and say the same.</summary>
public abstract class TallyLaws
{
    private readonly ICountedMetric _metric;
    private readonly Arbitrary<long[]> _numbers;
    private readonly Arbitrary<(long[] Numbers, long[] Shuffled)> _shuffled;

    private protected TallyLaws(string metric, Gen<long> number)
    {
        _metric = MetricCatalogue.Counted.Single(m => m.Id == metric);
        _numbers = Gen.ArrayOf(number).ToArbitrary();
        _shuffled = (from numbers in Gen.ArrayOf(number) from shuffled in Gen.Shuffle(numbers) select (numbers, shuffled.ToArray())).ToArbitrary();
    }

    [Fact]
    public void Merging_is_associative() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, _numbers, (a, b, c) =>
        AreEqual(Merged(Merged(Of(a), Of(b)), Of(c)), Merged(Of(a), Merged(Of(b), Of(c))))));

    [Fact]
    public void Merging_is_commutative() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (a, b) =>
        AreEqual(Merged(Of(a), Of(b)), Merged(Of(b), Of(a)))));

    [Fact]
    public void An_empty_tally_changes_nothing() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, numbers =>
        AreEqual(Merged(Of(numbers), _metric.Empty()), Of(numbers)) && AreEqual(Merged(_metric.Empty(), Of(numbers)), Of(numbers))));

    [Fact]
    public void Numbers_may_come_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(_shuffled, s => AreEqual(Of(s.Numbers), Of(s.Shuffled))));

    [Fact]
    public void Merging_is_adding_all() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (a, b) =>
        AreEqual(Merged(Of(a), Of(b)), Of([.. a, .. b]))));

    [Fact]
    public void Adding_many_at_once_is_adding_one_by_one() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (a, b) =>
    {
        var tally = Of(a);
        tally.AddAll(b);
        return AreEqual(tally, Of([.. a, .. b])) && tally.N == Of(a).N + Of(b).N;
    }));

    [Fact]
    public void Bytes_bring_a_tally_back() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (a, b) =>
    {
        var tally = Of(a);
        tally.Merge(Of(b).ToBytes());
        return AreEqual(tally, Of([.. a, .. b])) && tally.N == Of(a).N + Of(b).N;
    }));

    [Fact]
    public void Tallies_of_unequal_numbers_have_unequal_bytes() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, numbers =>
        !AreEqual(Of(numbers), Of([.. numbers, 1]))));

    [Fact]
    public void A_tally_of_another_kind_is_refused() =>
        FluentActions.Invoking(() => _metric.Empty().Merge(new OtherTally())).Should().Throw<ArgumentException>();

    private static Tally Merged(Tally left, Tally right)
    {
        left.Merge(right);
        return left;
    }

    private bool AreEqual(Tally left, Tally right) =>
        left.ToBytes().AsSpan().SequenceEqual(right.ToBytes()) && _metric.Compute(left).SequenceEqual(_metric.Compute(right));

    private Tally Of(IEnumerable<long> numbers)
    {
        var tally = _metric.Empty();
        foreach (var number in numbers) tally.Add(number);
        return tally;
    }

    private sealed class OtherTally : Tally
    {
        public override long N => 0;

        public override void Add(long number)
        {
        }

        protected override void Read(BinaryReader reader)
        {
        }

        protected override void Write(BinaryWriter writer)
        {
        }
    }
}
