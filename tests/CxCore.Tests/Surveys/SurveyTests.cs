using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Surveys;

public sealed class SurveyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.2, 5)]
    [InlineData(0, 1)]
    public void A_resolution_that_is_drawn_stands_for_the_share_that_is_not(double sample, double weight) =>
        new Survey { Id = "closed-ticket", Sample = sample }.Weight.Should().Be(weight);
}
