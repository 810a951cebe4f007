using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Planning;

internal sealed class PlannedDateConfiguration : IEntityTypeConfiguration<PlannedDate>
{
    public void Configure(EntityTypeBuilder<PlannedDate> plan)
    {
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.Title).HasMaxLength(PlannedDate.TitleMaxLength);
        plan.Property(p => p.Note).HasMaxLength(PlannedDate.NoteMaxLength);
        plan.Property(p => p.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        plan.Ignore(p => p.Time);
        plan.Ignore(p => p.HasDraft);

        plan.HasOne(p => p.Kind).WithMany().HasForeignKey(p => p.KindId).OnDelete(DeleteBehavior.ClientSetNull);
        plan.HasOne(p => p.CreatedBy).WithMany().HasForeignKey(p => p.CreatedById).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne(p => p.Release).WithMany().HasForeignKey(p => p.ReleaseId).OnDelete(DeleteBehavior.ClientSetNull);

        plan.HasIndex(p => p.At);  // the calendar
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> feed)
    {
        feed.Property(f => f.TokenHash).HasMaxLength(CalendarFeed.TokenHashLength);
        feed.HasOne(f => f.Person).WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
        feed.HasIndex(f => f.PersonId).IsUnique();
        feed.HasIndex(f => f.TokenHash).IsUnique();
    }
}
