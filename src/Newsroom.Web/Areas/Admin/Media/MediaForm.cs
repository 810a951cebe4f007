using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Newsroom.Media;
using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Media;

public sealed class MediaForm
{
    private const string Day = "yyyy-MM-dd";

    [AtMost(MediaFile.TitleMaxLength, "title")]
    public string Title { get; init; } = "";

    [AtMost(MediaFile.CaptionMaxLength, "caption")]
    public string Caption { get; init; } = "";

    [AtMost(MediaFile.AltTextMaxLength, "alt text")]
    public string AltText { get; init; } = "";

    [AtMost(MediaFile.CreditMaxLength, "credit")]
    public string Credit { get; init; } = "";

    [AtMost(MediaFile.LicenceMaxLength, "licence")]
    public string Licence { get; init; } = "";

    [AtMost(MediaFile.KeywordsMaxLength, "topics")]
    public string Keywords { get; init; } = "";

    [DayOrNothing]
    public string UsageEndsOn { get; init; } = "";

    [Range(0, 100, ErrorMessage = "Give a number from 0 to 100.")]
    public int FocusXPercent { get; init; } = 50;

    [Range(0, 100, ErrorMessage = "Give a number from 0 to 100.")]
    public int FocusYPercent { get; init; } = 50;

    /// <summary>Whether readers find it in the public library.</summary>
    public bool IsForPublicLibrary { get; init; }

    /// <summary>Of the file as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    public MediaWords Words => new()
    {
        Title = Title,
        Caption = Caption,
        AltText = AltText,
        Credit = Credit,
        Licence = Licence,
        Keywords = Keywords,
        UsageEndsOn = DayOrNothingAttribute.Of(UsageEndsOn),
    };

    public static MediaForm Of(MediaFile file) => new()
    {
        Title = file.Title,
        Caption = file.Caption,
        AltText = file.AltText,
        Credit = file.Credit,
        Licence = file.Licence,
        Keywords = file.Keywords,
        UsageEndsOn = file.UsageEndsOn?.ToString(Day, CultureInfo.InvariantCulture) ?? "",
        FocusXPercent = file.FocusXPercent,
        FocusYPercent = file.FocusYPercent,
        IsForPublicLibrary = file.IsForPublicLibrary,
        Version = file.Version,
    };

    /// <summary>A day as date fields send it, or an empty field.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    private sealed class DayOrNothingAttribute() : ValidationAttribute("Write the day as 2027-03-31, or leave it out.")
    {
        public static DateOnly? Of(string typed) => DateOnly.TryParseExact(typed.Trim(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        public override bool IsValid(object? value) => value is not string typed || typed.Trim().Length == 0 || Of(typed) is not null;
    }
}
