using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Kinds;

internal sealed class KindConfiguration : IEntityTypeConfiguration<Kind>
{
    public void Configure(EntityTypeBuilder<Kind> kind)
    {
        kind.Property(k => k.Name).HasMaxLength(Kind.NameMaxLength);
        kind.Property(k => k.Slug).HasMaxLength(Slug.MaxLength);
        kind.Property(k => k.NotFor).HasMaxLength(Kind.NotForMaxLength);
        kind.HasMany(k => k.Names).WithOne().HasForeignKey(n => n.KindId).OnDelete(DeleteBehavior.ClientCascade);
        kind.HasMany(k => k.FormerSlugs).WithOne().HasForeignKey(f => f.KindId).OnDelete(DeleteBehavior.ClientCascade);
        kind.HasIndex(k => k.Slug).IsUnique();
    }
}

internal sealed class KindNameConfiguration : IEntityTypeConfiguration<KindName>
{
    public void Configure(EntityTypeBuilder<KindName> name)
    {
        name.ToTable("KindNames");
        name.HasKey(n => new { n.KindId, n.Language });
        name.Property(n => n.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        name.Property(n => n.Name).HasMaxLength(Kind.NameMaxLength);
    }
}

internal sealed class FormerKindSlugConfiguration : IEntityTypeConfiguration<FormerKindSlug>
{
    public void Configure(EntityTypeBuilder<FormerKindSlug> former)
    {
        former.ToTable("FormerKindSlugs");
        former.HasKey(f => f.Slug);
        former.Property(f => f.Slug).HasMaxLength(Slug.MaxLength);
    }
}
