using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Releases;

/// <summary>The columns of a <see cref="ReleaseText"/>, the same in every table that holds one.</summary>
internal static class TextColumns
{
    public const int LanguageMaxLength = 8;

    /// <summary>Longer than any rendering of the longest body; becomes nvarchar(max) on SQL Server.</summary>
    public const int Unlimited = 10_000_000;

    public static void Columns(this ComplexPropertyBuilder<ReleaseText> text)
    {
        text.Property(t => t.Headline).HasColumnName(nameof(ReleaseText.Headline)).HasMaxLength(ReleaseText.HeadlineMaxLength);
        text.Property(t => t.Subheadline).HasColumnName(nameof(ReleaseText.Subheadline)).HasMaxLength(ReleaseText.SubheadlineMaxLength);
        text.Property(t => t.Summary).HasColumnName(nameof(ReleaseText.Summary)).HasMaxLength(ReleaseText.SummaryMaxLength);
        text.Property(t => t.Dateline).HasColumnName(nameof(ReleaseText.Dateline)).HasMaxLength(ReleaseText.DatelineMaxLength);
        text.Property(t => t.Body).HasColumnName(nameof(ReleaseText.Body)).HasMaxLength(ReleaseText.BodyMaxLength);
        text.Property(t => t.EventStartsAt).HasColumnName(nameof(ReleaseText.EventStartsAt));
        text.Property(t => t.EventEndsAt).HasColumnName(nameof(ReleaseText.EventEndsAt));
        text.Property(t => t.EventPlace).HasColumnName(nameof(ReleaseText.EventPlace)).HasMaxLength(ReleaseText.EventPlaceMaxLength);
    }
}
