using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.FollowUps;
using Newsroom.Kinds;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.RelatedNews;
using Newsroom.Releases;
using Newsroom.Settings;
using Newsroom.Tags;
using Newsroom.Templates;

namespace Newsroom.Data;

/// <summary>The newsroom's tables. Says only what every provider can; see docs/decisions.</summary>
public sealed class NewsroomDbContext(DbContextOptions<NewsroomDbContext> options)
    : IdentityUserContext<Person, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Release> Releases => Set<Release>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<MissingApproval> MissingApprovals => Set<MissingApproval>();
    public DbSet<Erasure> Erasures => Set<Erasure>();
    public DbSet<Remark> Remarks => Set<Remark>();
    public DbSet<OpenEditor> OpenEditors => Set<OpenEditor>();
    public DbSet<ReadingLink> ReadingLinks => Set<ReadingLink>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<ReadinessReport> ReadinessReports => Set<ReadinessReport>();
    public DbSet<Address> Addresses => Set<Address>();
    public DbSet<Kind> Kinds => Set<Kind>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<FormerTagSlug> FormerTagSlugs => Set<FormerTagSlug>();
    public DbSet<FormerKindSlug> FormerKindSlugs => Set<FormerKindSlug>();
    public DbSet<ReleaseTag> ReleaseTags => Set<ReleaseTag>();
    public DbSet<EditionTag> EditionTags => Set<EditionTag>();
    public DbSet<RelatedLink> RelatedLinks => Set<RelatedLink>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Boilerplate> Boilerplates => Set<Boilerplate>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<MediaUpload> MediaUploads => Set<MediaUpload>();
    public DbSet<ReleaseMedia> ReleaseMedia => Set<ReleaseMedia>();
    public DbSet<EditionMedia> EditionMedia => Set<EditionMedia>();
    public DbSet<ReleaseTemplate> Templates => Set<ReleaseTemplate>();
    public DbSet<TemplateTag> TemplateTags => Set<TemplateTag>();
    public DbSet<AboutPage> AboutPages => Set<AboutPage>();
    public DbSet<SiteLink> SiteLinks => Set<SiteLink>();
    public DbSet<EmergencyNotice> EmergencyNotices => Set<EmergencyNotice>();
    public DbSet<FormerName> FormerNames => Set<FormerName>();
    public DbSet<PinnedLead> PinnedLeads => Set<PinnedLead>();
    public DbSet<PlannedDate> PlannedDates => Set<PlannedDate>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<NewsroomSettings> Settings => Set<NewsroomSettings>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<AuditChain> AuditChain => Set<AuditChain>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The network address that whatever is put on record from now on was done from; empty where the newsroom itself acts.</summary>
    public string ActingFrom { get; set; } = "";

    /// <exception cref="InvalidOperationException">Something is put on record: that takes <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (NewAuditEntries().Count > 0)
            throw new InvalidOperationException("What is put on record is saved with SaveChangesAsync.");

        StampVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Saves all or nothing. What is put on record becomes part of the chain in the same transaction.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone else saved one of these things since they were loaded.</exception>
    /// <exception cref="InvalidOperationException">Something on record would be changed or deleted.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        StampVersions();
        var isWithin = Database.CurrentTransaction is not null;
        try
        {
            var entries = NewAuditEntries();
            if (entries.Count == 0)
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (isWithin)
                return await SaveChained(entries, acceptAllChangesOnSuccess, cancellationToken);

            var written = await Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
                var rows = await SaveChained(entries, acceptAllChangesOnSuccess: false, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return rows;
            });
            if (acceptAllChangesOnSuccess)
                ChangeTracker.AcceptAllChanges();
            return written;
        }
        catch (DbUpdateException error) when (error is not DbUpdateConcurrencyException && !isWithin)
        {
            // Two who save the same revision at once meet in a unique index; some providers notice that before the stale version.
            if (await SomeoneElseSaved(cancellationToken))
                throw new DbUpdateConcurrencyException(error.Message, error);
            throw;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        if (SchemaVersion < IdentitySchemaVersions.Version3)
            throw new InvalidOperationException("Identity's schema must be version 3 (passkeys). Outside the site, build the options with UseIdentityVersion3().");

        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NewsroomDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.FindProperty("Version") is { } version && version.ClrType == typeof(Guid))
                version.IsConcurrencyToken = true;

            // SQL Server refuses a second cascade path (error 1785), and nothing here should vanish unasked.
            foreach (var foreignKey in entity.GetForeignKeys().Where(fk => !fk.IsOwnership && fk.DeleteBehavior == DeleteBehavior.Cascade))
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private async Task<bool> SomeoneElseSaved(CancellationToken ct)
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry.Metadata.FindProperty("Version") is not { IsConcurrencyToken: true })
                continue;

            var stored = await entry.GetDatabaseValuesAsync(ct);
            if (stored is null || !Equals(stored["Version"], entry.OriginalValues["Version"]))
                return true;
        }

        return false;
    }

    private async Task<int> SaveChained(IReadOnlyList<AuditEntry> entries, bool acceptAllChangesOnSuccess, CancellationToken ct)
    {
        await Newsroom.Audit.AuditChain.Append(this, entries, ct);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    private List<AuditEntry> NewAuditEntries()
    {
        var added = new List<AuditEntry>();
        foreach (var entry in ChangeTracker.Entries<AuditEntry>().Where(e => e.State != EntityState.Unchanged))
        {
            if (entry.State == EntityState.Added)
                added.Add(entry.Entity);
            else if (entry.State == EntityState.Deleted || entry.Properties.Any(p => p.IsModified && !MayChangeOnRecord(p)))
                throw new InvalidOperationException("What is on record stays as it is: an audit entry is never changed or deleted.");
        }

        foreach (var entry in added)
            entry.ComeFrom(ActingFrom);
        return added;
    }

    /// <summary>The release a deleted draft's entries belonged to is gone; and what an earlier version did not chain is chained once.</summary>
    private static bool MayChangeOnRecord(PropertyEntry property) =>
        property.Metadata.Name == nameof(AuditEntry.ReleaseId)
        || (property.Metadata.Name is nameof(AuditEntry.Sequence) or nameof(AuditEntry.Hash) && property.EntityEntry.Property(nameof(AuditEntry.Sequence)).OriginalValue is null);

    private void StampVersions()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true } version && version.ClrType == typeof(Guid))
                entry.Property("Version").CurrentValue = Guid.NewGuid();
        }
    }

    private sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}
