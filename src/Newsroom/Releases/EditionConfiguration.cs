using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Contacts;

namespace Newsroom.Releases;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Property(e => e.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        edition.Property(e => e.Slug).HasMaxLength(Slug.MaxLength);
        edition.Property(e => e.Html).HasMaxLength(TextColumns.Unlimited);
        edition.Property(e => e.BoilerplateTitle).HasMaxLength(Boilerplate.TitleMaxLength);
        edition.Property(e => e.BoilerplateHtml).HasMaxLength(TextColumns.Unlimited);
        edition.Property(e => e.CorrectionNote).HasMaxLength(Edition.CorrectionNoteMaxLength);
        edition.Property(e => e.HiddenBecause).HasMaxLength(Edition.ReasonMaxLength);
        edition.Property(e => e.ErasedBecause).HasMaxLength(Erasure.ReasonMaxLength);
        edition.Property(e => e.Hash).HasMaxLength(64);
        edition.Property(e => e.SearchText).HasMaxLength(TextColumns.Unlimited);
        edition.ComplexProperty(e => e.Text, text => text.Columns());
        edition.Ignore(e => e.Address);

        edition.HasOne(e => e.Kind).WithMany().HasForeignKey(e => e.KindId).OnDelete(DeleteBehavior.Restrict);
        edition.HasOne(e => e.FrozenBy).WithMany().HasForeignKey(e => e.FrozenById).OnDelete(DeleteBehavior.Restrict);
        edition.HasMany(e => e.Tags).WithOne(t => t.Edition).HasForeignKey(t => t.EditionId).OnDelete(DeleteBehavior.ClientCascade);
        edition.HasMany(e => e.Contacts).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.ClientCascade);
        edition.HasMany(e => e.Media).WithOne(m => m.Edition).HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.ClientCascade);

        edition.HasIndex(e => new { e.ReleaseId, e.Number }).IsUnique();
        edition.HasIndex(e => new { e.Language, e.FirstPublishedAt });            // front page and lists
        edition.HasIndex(e => new { e.Language, e.KindId, e.FirstPublishedAt });  // kind pages
        edition.HasIndex(e => e.PublishAt);                                       // what is due, the Desk's schedule
    }
}

internal sealed class EditionTagConfiguration : IEntityTypeConfiguration<EditionTag>
{
    public void Configure(EntityTypeBuilder<EditionTag> tag)
    {
        tag.ToTable("EditionTags");
        tag.HasKey(t => new { t.EditionId, t.TagId });
        tag.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionContactConfiguration : IEntityTypeConfiguration<EditionContact>
{
    public void Configure(EntityTypeBuilder<EditionContact> contact)
    {
        contact.ToTable("EditionContacts");
        contact.HasKey(c => new { c.EditionId, c.ContactId });
        contact.HasOne(c => c.Contact).WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
