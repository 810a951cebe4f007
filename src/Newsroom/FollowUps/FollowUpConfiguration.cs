using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.FollowUps;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.Property(f => f.Event).HasMaxLength(Audit.AuditEntry.EventMaxLength);
        followUp.Property(f => f.Address).HasMaxLength(FollowUp.AddressMaxLength);
        followUp.Property(f => f.Values).HasMaxLength(FollowUp.ValuesMaxLength);
        followUp.Property(f => f.Said).HasMaxLength(FollowUp.ErrorMaxLength);
        followUp.HasOne(f => f.Release).WithMany(r => r.FollowUps).HasForeignKey(f => f.ReleaseId).IsRequired(false).OnDelete(DeleteBehavior.ClientCascade);
        followUp.HasIndex(f => f.Key).IsUnique();
        followUp.HasIndex(f => new { f.State, f.NextTryAt });  // what is due
        followUp.HasIndex(f => new { f.State, f.DueAt });      // what is overdue
    }
}

internal sealed class ReadinessReportConfiguration : IEntityTypeConfiguration<ReadinessReport>
{
    public void Configure(EntityTypeBuilder<ReadinessReport> report)
    {
        report.Property(r => r.Findings).HasMaxLength(ReadinessReport.FindingsMaxLength);
        report.HasOne(r => r.Release).WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(r => new { r.ReleaseId, r.EditionNumber, r.PublishAt, r.MinutesBefore }).IsUnique();
    }
}
