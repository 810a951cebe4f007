using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Contacts;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(c => c.Name).HasMaxLength(Contact.NameMaxLength);
        contact.Property(c => c.Role).HasMaxLength(Contact.RoleMaxLength);
        contact.Property(c => c.Email).HasMaxLength(Contact.EmailMaxLength);
        contact.Property(c => c.Phone).HasMaxLength(Contact.PhoneMaxLength);
        contact.Property(c => c.OfficeDays).HasMaxLength(80);    // all seven by name
        contact.Ignore(c => c.HasOfficeHours);
        contact.Property(c => c.Language).HasMaxLength(TextColumns.LanguageMaxLength);
    }
}

internal sealed class BoilerplateConfiguration : IEntityTypeConfiguration<Boilerplate>
{
    public void Configure(EntityTypeBuilder<Boilerplate> boilerplate)
    {
        boilerplate.Property(b => b.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        boilerplate.Property(b => b.Title).HasMaxLength(Boilerplate.TitleMaxLength);
        boilerplate.Property(b => b.Body).HasMaxLength(Boilerplate.BodyMaxLength);
    }
}
