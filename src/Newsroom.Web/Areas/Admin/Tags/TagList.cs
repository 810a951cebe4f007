using Newsroom.Settings;

namespace Newsroom.Web.Areas.Admin.Tags;

/// <param name="Languages">Of the newsroom, with the number of their tags.</param>
public sealed record TagList(string Language, string Q, int Page, bool HasNext, IReadOnlyList<(string Code, int Tags)> Languages, IReadOnlyList<TagRow> Rows, bool MayChange)
{
    public const int PageSize = 50;

    public string At(int page, string? language = null) =>
        $"/admin/tags?language={language ?? Language}&q={Uri.EscapeDataString(language is null ? Q : "")}&page={page}";

    public static string NameOf(string language) => LanguageNames.NativeName(language);
}
