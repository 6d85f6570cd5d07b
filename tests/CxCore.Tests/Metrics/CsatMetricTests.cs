using CxKit.Core.Metrics;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Metrics;

public sealed class CsatMetricTests
{
    private static readonly ICountedMetric _csat = MetricCatalogue.Counted.Single(m => m.Id == "csat");

    [Theory]
    [InlineData(Provenance.Customer)]
    [InlineData(Provenance.StaffOnBehalf)]
    [InlineData(Provenance.Imported)]
    [InlineData(Provenance.Simulated)]
    public void An_answer_counts_with_its_score(Provenance provenance) => _csat.Measure(Some.Answer(3, provenance)).Should().Be(3);

    [Fact]
    public void A_suspected_machine_does_not_count() => _csat.Measure(Some.Answer(5, Provenance.SuspectedMachine)).Should().BeNull();

    [Fact]
    public void A_rating_that_the_helpdesk_itself_asked_for_does_not_count() => _csat.Measure(Some.Answer(5, Provenance.Native)).Should().BeNull();

    [Fact]
    public void An_answer_to_another_question_does_not_count() => _csat.Measure(Some.Answer(5) with { QuestionId = "Nps" }).Should().BeNull();

    [Fact]
    public void No_other_metric_counts_answers() =>
        MetricCatalogue.Counted.Where(m => m.Measure(Some.Answer(5)) is not null).Should().Equal(_csat);

    [Fact]
    public void Answers_become_the_share_of_the_satisfied_and_the_mean()
    {
        var tally = _csat.Empty();
        foreach (var score in new[] { 1, 4, 5, 5 }) tally.Add(_csat.Measure(Some.Answer(score))!.Value);

        _csat.Compute(tally).Select(f => f.Value).Should().Equal(0.75, 3.75);
    }
}
