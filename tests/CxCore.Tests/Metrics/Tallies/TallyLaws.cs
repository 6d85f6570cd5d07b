using CxKit.Core.Metrics.Tallies;
using FsCheck;
using FsCheck.Fluent;

namespace CxKit.CxCore.Tests.Metrics.Tallies;

/// <summary>What holds for tallies of every kind; two tallies are equal if their bytes are.</summary>
public abstract class TallyLaws
{
    private readonly Func<Tally> _empty;
    private readonly Arbitrary<long[]> _numbers;
    private readonly Arbitrary<(long[] Numbers, long[] Shuffled)> _shuffled;

    private protected TallyLaws(Func<Tally> empty, Gen<long> number)
    {
        _empty = empty;
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
        AreEqual(Merged(Of(numbers), _empty()), Of(numbers)) && AreEqual(Merged(_empty(), Of(numbers)), Of(numbers))));

    [Fact]
    public void Numbers_may_come_in_any_order() => Check.QuickThrowOnFailure(Prop.ForAll(_shuffled, s => AreEqual(Of(s.Numbers), Of(s.Shuffled))));

    [Fact]
    public void Merging_is_adding_all() => Check.QuickThrowOnFailure(Prop.ForAll(_numbers, _numbers, (a, b) =>
        AreEqual(Merged(Of(a), Of(b)), Of([.. a, .. b]))));

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
        FluentActions.Invoking(() => _empty().Merge(new OtherTally())).Should().Throw<ArgumentException>();

    private static bool AreEqual(Tally left, Tally right) => left.N == right.N && left.ToBytes().AsSpan().SequenceEqual(right.ToBytes());

    private static Tally Merged(Tally left, Tally right)
    {
        left.Merge(right);
        return left;
    }

    private Tally Of(IEnumerable<long> numbers)
    {
        var tally = _empty();
        foreach (var number in numbers) tally.Add(number);
        return tally;
    }

    private sealed class OtherTally : Tally
    {
        public override long N => 0;

        public override void Add(long number)
        {
        }

        public override void Merge(Tally other)
        {
        }

        public override void Merge(ReadOnlyMemory<byte> bytes)
        {
        }

        public override byte[] ToBytes() => [];
    }
}
