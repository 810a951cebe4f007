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
        entry.Property(a => a.FromAddress).HasMaxLength(AuditEntry.FromAddressMaxLength);
        entry.Property(a => a.Hash).HasMaxLength(AuditEntry.HashLength);
        entry.HasIndex(a => new { a.At, a.Id });
        entry.HasIndex(a => new { a.Event, a.At });                     // the record by what happened
        entry.HasIndex(a => new { a.PersonId, a.At });                  // the record of one person
        entry.HasIndex(a => a.Sequence).IsUnique();
    }
}

internal sealed class AuditChainConfiguration : IEntityTypeConfiguration<AuditChain>
{
    public void Configure(EntityTypeBuilder<AuditChain> chain)
    {
        chain.ToTable("AuditChain");
        chain.Property(c => c.Id).ValueGeneratedNever();
        chain.Property(c => c.Hash).HasMaxLength(AuditEntry.HashLength);
        chain.HasData(new AuditChain());
    }
}
