using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Newsroom.Media;

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> file)
    {
        file.ToTable("MediaFiles");
        file.Property(f => f.Id).ValueGeneratedNever();
        file.Property(f => f.Code).HasMaxLength(MediaFile.CodeLength);
        file.Property(f => f.Name).HasMaxLength(MediaFile.NameMaxLength);
        file.Property(f => f.OriginalName).HasMaxLength(MediaFile.OriginalNameMaxLength);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.Title).HasMaxLength(MediaFile.TitleMaxLength);
        file.Property(f => f.Caption).HasMaxLength(MediaFile.CaptionMaxLength);
        file.Property(f => f.AltText).HasMaxLength(MediaFile.AltTextMaxLength);
        file.Property(f => f.Credit).HasMaxLength(MediaFile.CreditMaxLength);
        file.Property(f => f.Licence).HasMaxLength(MediaFile.LicenceMaxLength);
        file.Property(f => f.Keywords).HasMaxLength(MediaFile.KeywordsMaxLength);
        file.Property(f => f.SearchText).HasMaxLength(MediaFile.SearchTextMaxLength);
        file.Ignore(f => f.Address);
        file.Ignore(f => f.IsPicture);
        file.HasOne(f => f.AddedBy).WithMany().HasForeignKey(f => f.AddedById).OnDelete(DeleteBehavior.Restrict);

        file.HasIndex(f => f.Code).IsUnique();
        file.HasIndex(f => f.Sha256).IsUnique();
        file.HasIndex(f => new { f.RemovedAt, f.AddedAt });  // the library, newest first
        file.HasIndex(f => f.UsageEndsOn);                   // the Desk
    }
}

internal sealed class ReleaseMediaConfiguration : IEntityTypeConfiguration<ReleaseMedia>
{
    public void Configure(EntityTypeBuilder<ReleaseMedia> media)
    {
        media.ToTable("ReleaseMedia");
        media.HasKey(m => new { m.ReleaseId, m.MediaId, m.Use });
        media.HasOne(m => m.File).WithMany().HasForeignKey(m => m.MediaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionMediaConfiguration : IEntityTypeConfiguration<EditionMedia>
{
    public void Configure(EntityTypeBuilder<EditionMedia> media)
    {
        media.ToTable("EditionMedia");
        media.HasKey(m => new { m.EditionId, m.MediaId, m.Use });
        media.Property(m => m.Title).HasMaxLength(MediaFile.TitleMaxLength);
        media.HasOne(m => m.File).WithMany().HasForeignKey(m => m.MediaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MediaUploadConfiguration : IEntityTypeConfiguration<MediaUpload>
{
    public void Configure(EntityTypeBuilder<MediaUpload> upload)
    {
        upload.ToTable("MediaUploads");
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.OriginalName).HasMaxLength(MediaFile.OriginalNameMaxLength);
        upload.Ignore(u => u.Offset);
        upload.Ignore(u => u.IsComplete);
        upload.HasOne(u => u.By).WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
        upload.HasOne(u => u.File).WithMany().HasForeignKey(u => u.FileId).OnDelete(DeleteBehavior.Restrict);
        upload.HasMany(u => u.Parts).WithOne().HasForeignKey(p => p.UploadId).OnDelete(DeleteBehavior.ClientCascade);
        upload.HasIndex(u => u.BegunAt);    // what has expired
    }
}

internal sealed class MediaUploadPartConfiguration : IEntityTypeConfiguration<MediaUploadPart>
{
    public void Configure(EntityTypeBuilder<MediaUploadPart> part)
    {
        part.ToTable("MediaUploadParts");
        part.HasKey(p => new { p.UploadId, p.Number });
        part.Property(p => p.Sha256).HasMaxLength(64);
    }
}
