using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Tags;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.Property(t => t.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        tag.Property(t => t.Name).HasMaxLength(Tag.NameMaxLength);
        tag.Property(t => t.NameKey).HasMaxLength(Tag.NameKeyMaxLength);
        tag.Property(t => t.Slug).HasMaxLength(Slug.MaxLength);
        tag.HasMany(t => t.FormerSlugs).WithOne().HasForeignKey(f => f.TagId).OnDelete(DeleteBehavior.ClientCascade);
        tag.HasIndex(t => new { t.Language, t.Slug }).IsUnique();
        tag.HasIndex(t => new { t.Language, t.NameKey }).IsUnique();
    }
}

internal sealed class FormerTagSlugConfiguration : IEntityTypeConfiguration<FormerTagSlug>
{
    public void Configure(EntityTypeBuilder<FormerTagSlug> former)
    {
        former.ToTable("FormerTagSlugs");
        former.HasKey(f => new { f.Language, f.Slug });
        former.Property(f => f.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        former.Property(f => f.Slug).HasMaxLength(Slug.MaxLength);
    }
}
