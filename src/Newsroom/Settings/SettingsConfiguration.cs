using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Newsroom.Releases;

namespace Newsroom.Settings;

internal sealed class SettingsConfiguration : IEntityTypeConfiguration<NewsroomSettings>
{
    public void Configure(EntityTypeBuilder<NewsroomSettings> settings)
    {
        settings.ToTable("Settings");
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Organisation).HasMaxLength(NewsroomSettings.OrganisationMaxLength);
        settings.Property(s => s.SiteAddress).HasMaxLength(NewsroomSettings.SiteAddressMaxLength);
        settings.Property(s => s.Zone).HasMaxLength(NewsroomSettings.ZoneMaxLength);
        settings.Property(s => s.DateFormat).HasMaxLength(NewsroomSettings.DateFormatMaxLength);
        settings.Property(s => s.Languages).HasMaxLength(NewsroomSettings.LanguagesMaxLength);
        settings.Property(s => s.EmbargoTerms).HasMaxLength(NewsroomSettings.EmbargoTermsMaxLength);
        settings.Property(s => s.Accent).HasConversion(accent => accent.Colour, colour => new Accent(colour)).HasMaxLength(7).HasColumnName("AccentColour").HasDefaultValue(Accent.Default);
        settings.Property(s => s.OutOfHoursPhone).HasMaxLength(NewsroomSettings.OutOfHoursPhoneMaxLength);
        settings.Property(s => s.SecurityContact).HasMaxLength(NewsroomSettings.AddressMaxLength);
        settings.Property(s => s.WebSubHub).HasMaxLength(NewsroomSettings.AddressMaxLength);
        settings.HasOne(s => s.Logo).WithMany().HasForeignKey(s => s.LogoId).OnDelete(DeleteBehavior.Restrict);
        settings.HasOne(s => s.DarkLogo).WithMany().HasForeignKey(s => s.DarkLogoId).OnDelete(DeleteBehavior.Restrict);
        settings.Ignore(s => s.AllLanguages);
        settings.Ignore(s => s.FirstLanguage);
        settings.Ignore(s => s.TimeZone);
    }
}

internal sealed class AboutPageConfiguration : IEntityTypeConfiguration<AboutPage>
{
    public void Configure(EntityTypeBuilder<AboutPage> page)
    {
        page.Property(p => p.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        page.Property(p => p.Slug).HasMaxLength(AboutPage.SlugMaxLength);
        page.Property(p => p.Title).HasMaxLength(AboutPage.TitleMaxLength);
        page.Property(p => p.Body).HasMaxLength(AboutPage.BodyMaxLength);
        page.HasIndex(p => new { p.Language, p.Slug }).IsUnique();
    }
}

internal sealed class SiteLinkConfiguration : IEntityTypeConfiguration<SiteLink>
{
    public void Configure(EntityTypeBuilder<SiteLink> link)
    {
        link.ToTable("SiteLinks");
        link.Property(l => l.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        link.Property(l => l.Title).HasMaxLength(SiteLink.TitleMaxLength);
        link.Property(l => l.Address).HasMaxLength(SiteLink.AddressMaxLength);
    }
}

internal sealed class EmergencyNoticeConfiguration : IEntityTypeConfiguration<EmergencyNotice>
{
    public void Configure(EntityTypeBuilder<EmergencyNotice> notice)
    {
        notice.ToTable("EmergencyNotices");
        notice.Property(n => n.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        notice.Property(n => n.Text).HasMaxLength(EmergencyNotice.TextMaxLength);
        notice.Property(n => n.LinkTitle).HasMaxLength(EmergencyNotice.LinkTitleMaxLength);
        notice.Property(n => n.LinkAddress).HasMaxLength(SiteLink.AddressMaxLength);
        notice.HasOne(n => n.ShownBy).WithMany().HasForeignKey(n => n.ShownById).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.Language, n.ShownFrom });  // every page
    }
}

internal sealed class FormerNameConfiguration : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> name)
    {
        name.ToTable("FormerNames");
        name.Property(n => n.Language).HasMaxLength(TextColumns.LanguageMaxLength);
        name.Property(n => n.Name).HasMaxLength(FormerName.NameMaxLength);
        name.Property(n => n.Successor).HasMaxLength(FormerName.NameMaxLength);
        name.HasIndex(n => new { n.Language, n.Until }).IsUnique();
    }
}
