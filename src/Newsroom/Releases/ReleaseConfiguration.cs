using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.People;
using Newsroom.Sharing;

namespace Newsroom.Releases;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.Property(r => r.Id).ValueGeneratedNever();
        release.Property(r => r.Reference).HasMaxLength(Reference.Length);
        release.Property(r => r.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        release.Property(r => r.Slug).HasMaxLength(Releases.Slug.MaxLength);
        release.Property(r => r.HeldBackBecause).HasMaxLength(Release.ReviewCommentMaxLength);
        release.ComplexProperty(r => r.Text, text => text.Columns());
        release.Ignore(r => r.FilesInText);
        release.Ignore(r => r.Downloads);

        release.HasOne(r => r.Kind).WithMany().HasForeignKey(r => r.KindId).OnDelete(DeleteBehavior.Restrict);
        release.HasOne(r => r.Author).WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        release.HasOne(r => r.SubmittedBy).WithMany().HasForeignKey(r => r.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        release.HasOne(r => r.Boilerplate).WithMany().HasForeignKey(r => r.BoilerplateId).OnDelete(DeleteBehavior.Restrict);
        release.HasMany(r => r.Tags).WithOne().HasForeignKey(t => t.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Contacts).WithOne().HasForeignKey(c => c.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Media).WithOne().HasForeignKey(m => m.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Revisions).WithOne().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Editions).WithOne(e => e.Release).HasForeignKey(e => e.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Withdrawals).WithOne().HasForeignKey(w => w.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        release.HasMany(r => r.Addresses).WithOne(a => a.Release).HasForeignKey(a => a.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.MissingApprovals).WithOne(m => m.Release).HasForeignKey(m => m.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasMany(r => r.Erasures).WithOne(e => e.Release).HasForeignKey(e => e.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        release.HasMany(r => r.ReadingLinks).WithOne(l => l.Release).HasForeignKey(l => l.ReleaseId).OnDelete(DeleteBehavior.ClientCascade);
        release.HasOne<Release>().WithMany().HasForeignKey(r => r.TranslatedFromId).IsRequired(false).OnDelete(DeleteBehavior.ClientSetNull);
        release.HasMany(r => r.Audit).WithOne().HasForeignKey(a => a.ReleaseId).IsRequired(false).OnDelete(DeleteBehavior.ClientSetNull);
        release.Navigation(r => r.Audit).HasField("record");

        release.HasIndex(r => r.Reference).IsUnique();
        release.HasIndex(r => r.TranslationGroup);
        release.HasIndex(r => new { r.AuthorId, r.Status });     // the Desk
        release.HasIndex(r => new { r.BinnedAt, r.ChangedAt });  // the list, and emptying the bin
    }
}

internal sealed class ReleaseTagConfiguration : IEntityTypeConfiguration<ReleaseTag>
{
    public void Configure(EntityTypeBuilder<ReleaseTag> tag)
    {
        tag.ToTable("ReleaseTags");
        tag.HasKey(t => new { t.ReleaseId, t.TagId });
        tag.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseContactConfiguration : IEntityTypeConfiguration<ReleaseContact>
{
    public void Configure(EntityTypeBuilder<ReleaseContact> contact)
    {
        contact.ToTable("ReleaseContacts");
        contact.HasKey(c => new { c.ReleaseId, c.ContactId });
        contact.HasOne(c => c.Contact).WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.Property(r => r.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        revision.Property(r => r.Changed).HasMaxLength(Revision.ChangedMaxLength);
        revision.Property(r => r.Tags).HasMaxLength(Revision.TagsMaxLength);
        revision.ComplexProperty(r => r.Text, text => text.Columns());
        revision.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne(r => r.Kind).WithMany().HasForeignKey(r => r.KindId).OnDelete(DeleteBehavior.Restrict);
        revision.HasIndex(r => new { r.ReleaseId, r.Number }).IsUnique();
    }
}

internal sealed class WithdrawalConfiguration : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.Property(w => w.Reason).HasMaxLength(Withdrawal.ReasonMaxLength);
        withdrawal.HasOne(w => w.By).WithMany().HasForeignKey(w => w.ById).OnDelete(DeleteBehavior.Restrict);
        withdrawal.HasOne(w => w.UndoneBy).WithMany().HasForeignKey(w => w.UndoneById).OnDelete(DeleteBehavior.Restrict);
        withdrawal.HasOne(w => w.ReplacedBy).WithMany().HasForeignKey(w => w.ReplacedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AddressConfiguration : IEntityTypeConfiguration<Address>
{
    public void Configure(EntityTypeBuilder<Address> address)
    {
        address.ToTable("Addresses");
        address.Property(a => a.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        address.Property(a => a.Slug).HasMaxLength(Slug.MaxLength);
        address.HasIndex(a => new { a.Language, a.Year, a.Month, a.Slug }).IsUnique();
    }
}

internal sealed class MissingApprovalConfiguration : IEntityTypeConfiguration<MissingApproval>
{
    public void Configure(EntityTypeBuilder<MissingApproval> missing)
    {
        missing.Property(m => m.Reason).HasMaxLength(MissingApproval.ReasonMaxLength);
        missing.HasOne(m => m.By).WithMany().HasForeignKey(m => m.ById).OnDelete(DeleteBehavior.Restrict);
        missing.HasOne(m => m.ApprovedBy).WithMany().HasForeignKey(m => m.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        missing.HasIndex(m => new { m.ReleaseId, m.EditionNumber }).IsUnique();
        missing.HasIndex(m => m.ApprovedAt);  // the Desk
    }
}

internal sealed class ErasureConfiguration : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> erasure)
    {
        erasure.Property(e => e.Reason).HasMaxLength(Erasure.ReasonMaxLength);
        erasure.HasOne(e => e.AskedBy).WithMany().HasForeignKey(e => e.AskedById).OnDelete(DeleteBehavior.Restrict);
        erasure.HasOne(e => e.SettledBy).WithMany().HasForeignKey(e => e.SettledById).OnDelete(DeleteBehavior.Restrict);
        erasure.HasIndex(e => e.SettledAt);  // the Desk
    }
}

internal sealed class RemarkConfiguration : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> remark)
    {
        remark.Property(r => r.Text).HasMaxLength(Remark.TextMaxLength);
        remark.Property(r => r.GuestName).HasMaxLength(Remark.GuestNameMaxLength);
        remark.HasOne(r => r.Release).WithMany().HasForeignKey(r => r.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        remark.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        remark.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
        remark.HasOne(r => r.SettledBy).WithMany().HasForeignKey(r => r.SettledById).OnDelete(DeleteBehavior.Restrict);
        remark.HasIndex(r => new { r.ToId, r.SettledAt });  // the Desk
    }
}

internal sealed class ReadingLinkConfiguration : IEntityTypeConfiguration<ReadingLink>
{
    public void Configure(EntityTypeBuilder<ReadingLink> link)
    {
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.TokenHash).HasMaxLength(SecretAddress.HashLength);
        link.Property(l => l.Name).HasMaxLength(ReadingLink.NameMaxLength);
        link.Property(l => l.Organisation).HasMaxLength(ReadingLink.OrganisationMaxLength);
        link.Property(l => l.Email).HasMaxLength(PersonAccess.EmailMaxLength);
        link.HasOne(l => l.MadeBy).WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
        link.HasOne(l => l.RevokedBy).WithMany().HasForeignKey(l => l.RevokedById).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.TokenHash).IsUnique();
    }
}

internal sealed class PinnedLeadConfiguration : IEntityTypeConfiguration<PinnedLead>
{
    public void Configure(EntityTypeBuilder<PinnedLead> lead)
    {
        lead.ToTable("PinnedLeads");
        lead.HasKey(l => l.Language);
        lead.Property(l => l.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        lead.HasOne(l => l.Release).WithMany().HasForeignKey(l => l.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        lead.HasOne(l => l.PinnedBy).WithMany().HasForeignKey(l => l.PinnedById).OnDelete(DeleteBehavior.Restrict);
    }
}
