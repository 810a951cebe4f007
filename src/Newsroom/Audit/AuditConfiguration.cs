using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Audit;

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("Audit");
        entry.Property(a => a.Event).HasMaxLength(AuditEntry.EventMaxLength);
        entry.Property(a => a.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        entry.Property(a => a.Values).HasMaxLength(AuditEntry.ValuesMaxLength);
        entry.HasOne(a => a.Person).WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(a => a.At);
    }
}
