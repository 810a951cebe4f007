using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Templates;

internal sealed class TemplateConfiguration : IEntityTypeConfiguration<ReleaseTemplate>
{
    public void Configure(EntityTypeBuilder<ReleaseTemplate> template)
    {
        template.ToTable("Templates");
        template.Property(t => t.Name).HasMaxLength(ReleaseTemplate.NameMaxLength);
        template.Property(t => t.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        template.ComplexProperty(t => t.Text, text => text.Columns());
        template.HasOne(t => t.Kind).WithMany().HasForeignKey(t => t.KindId).OnDelete(DeleteBehavior.Restrict);
        template.HasOne(t => t.Boilerplate).WithMany().HasForeignKey(t => t.BoilerplateId).OnDelete(DeleteBehavior.Restrict);
        template.HasMany(t => t.Tags).WithOne().HasForeignKey(t => t.TemplateId).OnDelete(DeleteBehavior.ClientCascade);
        template.HasMany(t => t.Contacts).WithOne().HasForeignKey(c => c.TemplateId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class TemplateTagConfiguration : IEntityTypeConfiguration<TemplateTag>
{
    public void Configure(EntityTypeBuilder<TemplateTag> tag)
    {
        tag.ToTable("TemplateTags");
        tag.HasKey(t => new { t.TemplateId, t.TagId });
        tag.HasOne(t => t.Tag).WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TemplateContactConfiguration : IEntityTypeConfiguration<TemplateContact>
{
    public void Configure(EntityTypeBuilder<TemplateContact> contact)
    {
        contact.ToTable("TemplateContacts");
        contact.HasKey(c => new { c.TemplateId, c.ContactId });
        contact.HasOne(c => c.Contact).WithMany().HasForeignKey(c => c.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
