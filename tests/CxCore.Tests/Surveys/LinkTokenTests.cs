using System.Security.Cryptography;
using CxKit.Core.Surveys;

namespace CxKit.CxCore.Tests.Surveys;

public sealed class LinkTokenTests
{
    private static readonly byte[] _bits = [0xff, 0xfe, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    [Fact]
    public void A_token_read_from_its_link_has_the_hash_it_was_stored_under()
    {
        var minted = LinkToken.Of(_bits);

        LinkToken.Parse(minted.Text)!.Hash.ToArray().Should().Equal(minted.Hash.ToArray()).And.Equal(SHA256.HashData(_bits));
    }

    [Fact]
    public void A_token_needs_no_escaping_in_a_link() => Uri.EscapeDataString(LinkToken.Of(_bits).Text).Should().Be(LinkToken.Of(_bits).Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("__4CAwQFBgcICQoLDA0OD")]
    [InlineData("__4CAwQFBgcICQoLDA0ODwA")]
    [InlineData("__4CAwQFBgcICQoLDA0OD!")]
    [InlineData("//4CAwQFBgcICQoLDA0ODw")]
    [InlineData("__4CAwQFBgcICQoLDA0ODx")]
    public void A_text_that_is_no_token_is_none(string? text) => LinkToken.Parse(text).Should().BeNull();

    [Fact]
    public void A_token_never_says_itself() => LinkToken.Of(_bits).ToString().Should().NotContain(LinkToken.Of(_bits).Text);

    [Fact]
    public void A_token_of_another_length_is_refused() => FluentActions.Invoking(() => LinkToken.Of(new byte[15])).Should().Throw<ArgumentException>();
}
