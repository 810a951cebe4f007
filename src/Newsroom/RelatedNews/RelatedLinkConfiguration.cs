using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.RelatedNews;

internal sealed class RelatedLinkConfiguration : IEntityTypeConfiguration<RelatedLink>
{
    public void Configure(EntityTypeBuilder<RelatedLink> link)
    {
        link.ToTable("RelatedLinks");
        link.HasKey(l => new { l.FirstId, l.SecondId });
        link.HasOne(l => l.First).WithMany().HasForeignKey(l => l.FirstId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne(l => l.Second).WithMany().HasForeignKey(l => l.SecondId).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.SecondId);
    }
}
