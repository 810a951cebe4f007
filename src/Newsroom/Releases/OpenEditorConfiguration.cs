using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Releases;

internal sealed class OpenEditorConfiguration : IEntityTypeConfiguration<OpenEditor>
{
    public void Configure(EntityTypeBuilder<OpenEditor> editor)
    {
        editor.HasKey(e => new { e.ReleaseId, e.PersonId, e.TabId });
        editor.HasOne<Release>().WithMany().HasForeignKey(e => e.ReleaseId).OnDelete(DeleteBehavior.Restrict);
        editor.HasOne(e => e.Person).WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        editor.HasIndex(e => e.OpenUntil);  // forgetting what was closed
    }
}
