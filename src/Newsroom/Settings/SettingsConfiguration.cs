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
