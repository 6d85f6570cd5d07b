using CxKit.Server.Pages.Languages;
using Microsoft.AspNetCore.Http.Extensions;

namespace CxKit.Server.Pages;

/// <summary>A reader's look at a page: in which language, under which root, and the same page in other languages.</summary>
/// <param name="Language">The language.</param>
/// <param name="Root">What every address on this server begins with; empty unless a proxy adds a prefix.</param>
/// <param name="ChosenLanguage">The language's tag if the reader chose it, to be kept from page to page.</param>
/// <param name="OtherLanguages">The same page in other languages.</param>
public sealed record Visit(Language Language, string Root, string? ChosenLanguage, IReadOnlyList<LanguageLink> OtherLanguages)
{
    internal const string LanguageKey = "lang";

    /// <summary>The address of a path on this server, in the language the reader chose.</summary>
    public string Href(string path) => Root + path + (ChosenLanguage is null ? "" : $"?{LanguageKey}={ChosenLanguage}");

    internal static Visit Of(HttpRequest request, string? languageOfInvitation = null)
    {
        var chosen = Spoken.Find(request.Query[LanguageKey]);
        var language = chosen
            ?? Spoken.FindPreferred(request.GetTypedHeaders().AcceptLanguage)
            ?? Spoken.Find(languageOfInvitation)
            ?? Spoken.English;
        return new Visit(language, request.PathBase, chosen?.Tag, OthersThan(language, request));
    }

    // After a POST there is no page to go back to in another language: its link would open what has just been used up.
    private static IReadOnlyList<LanguageLink> OthersThan(Language language, HttpRequest request) => HttpMethods.IsPost(request.Method)
        ? []
        : [.. Spoken.All.Where(other => other != language).Select(other => new LanguageLink(other, Address(request, other)))];

    private static string Address(HttpRequest request, Language language)
    {
        var query = new QueryBuilder(request.Query.Where(q => q.Key != LanguageKey)) { { LanguageKey, language.Tag } };
        return request.PathBase.Add(request.Path).ToUriComponent() + query.ToQueryString();
    }
}

/// <summary>The same page in another language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Href">The address.</param>
public sealed record LanguageLink(Language Language, string Href);
