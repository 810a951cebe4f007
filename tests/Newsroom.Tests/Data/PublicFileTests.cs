using Microsoft.EntityFrameworkCore;
using Newsroom.Media;
using Newsroom.Releases;
using Newsroom.Web.Startup;

namespace Newsroom.Tests.Data;

public abstract class PublicFileTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private readonly MediaFile ferry = A.Picture(by: A.Person(name: "Ines Okafor"));
    private readonly MediaFile timetable = A.Document(by: A.Person(name: "Erik Sandvik"));

    [Fact]
    public async Task Readers_may_have_a_file_from_the_moment_its_release_is_public()
    {
        await Keep(kind => A.Scheduled(Showing(kind), at: Noon.AddDays(1)));

        (await MayHave(ferry, Noon.AddDays(1) - Moment)).ShouldBeFalse();
        (await MayHave(ferry, Noon.AddDays(1))).ShouldBeTrue();
        (await MayHave(timetable, Noon.AddDays(1) - Moment)).ShouldBeFalse();
        (await MayHave(timetable, Noon.AddDays(1))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_draft_gives_nothing_away()
    {
        await Keep(Showing);

        (await MayHave(ferry, Noon.AddYears(1))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_picture_that_a_correction_takes_out_is_gone_with_the_text_it_stood_in()
    {
        await Keep(kind => A.Corrected(A.Published(Showing(kind)), at: Noon.AddHours(1)));

        (await MayHave(ferry, Noon.AddHours(1) - Moment)).ShouldBeTrue();
        (await MayHave(ferry, Noon.AddHours(2))).ShouldBeTrue();
        await Change(await Only(), release =>
        {
            release.Save(release.Copy() with { Text = release.Text with { Body = "The night ferry sails." }, FilesInText = [] }, release.RevisionNumber, release.Author, Noon.AddHours(3));
            release.Correct("The picture showed another ferry.", Noon.AddHours(3), release.NextAddress(Noon.AddHours(3), Noon.AddHours(3), Berlin), release.Author, Noon.AddHours(3));
        });
        (await MayHave(ferry, Noon.AddHours(3))).ShouldBeFalse();
        (await MayHave(timetable, Noon.AddHours(3))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_withdrawn_takes_its_files_along()
    {
        await Keep(kind => A.Withdrawn(A.Published(Showing(kind)), at: Noon.AddHours(2)));

        (await MayHave(ferry, Noon.AddHours(2) - Moment)).ShouldBeTrue();
        (await MayHave(ferry, Noon.AddHours(2))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_kept_with_a_notice_keeps_its_pictures()
    {
        await Keep(kind =>
        {
            var release = A.Published(Showing(kind));
            release.Withdraw(WithdrawalForm.Notice, "The crossing was cancelled.", replacement: null, release.Author, Noon.AddHours(2));
            return release;
        });

        (await MayHave(ferry, Noon.AddHours(3))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_is_had_as_long_as_any_public_release_shows_it()
    {
        await Keep(kind => A.Withdrawn(A.Published(Showing(kind)), at: Noon.AddHours(2)));
        await using (var db = Open())
        {
            var same = await db.MediaFiles.SingleAsync(f => f.Code == ferry.Code, Ct);
            var kind = await db.Kinds.FirstAsync(Ct);
            db.Add(A.Published(A.Draft(kind: kind, by: await db.People.FirstAsync(Ct), body: $"![Ferry]({same.Address})", filesInText: [same])));
            await db.SaveChangesAsync(Ct);
        }

        (await MayHave(ferry, Noon.AddHours(3))).ShouldBeTrue();
    }

    [Fact]
    public async Task An_unscheduled_edition_leaves_no_use_of_a_file()
    {
        var kept = await Keep(kind => A.Scheduled(Showing(kind)));

        await Change(kept, release => release.Unschedule(release.Author, Noon));

        await using var db = Open();
        (await db.EditionMedia.CountAsync(Ct)).ShouldBe(0);
        (await db.ReleaseMedia.CountAsync(Ct)).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_deleted_for_good_leaves_its_files_in_the_library()
    {
        var kept = await Keep(kind =>
        {
            var draft = Showing(kind);
            draft.PutInBin(draft.Author, Noon);
            return draft;
        });

        await using var db = Open();
        (await db.DeleteForGood(kept.Id, null, Noon, Ct)).ShouldBeTrue();
        (await db.ReleaseMedia.CountAsync(Ct)).ShouldBe(0);
        (await db.MediaFiles.CountAsync(Ct)).ShouldBe(2);
    }

    private Release Showing(Newsroom.Kinds.Kind kind) => A.Draft(kind: kind, body: $"![Ferry]({ferry.Address})", filesInText: [ferry], downloads: [timetable]);

    private async Task<Release> Only()
    {
        await using var db = Open();
        return await db.Releases.AsNoTracking().SingleAsync(Ct);
    }

    private async Task Change(Release kept, Action<Release> how)
    {
        await using var db = Open();
        how(await db.Releases.WithReference(kept.Reference, Ct));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<bool> MayHave(MediaFile file, DateTime at)
    {
        await using var db = Open();
        return await db.PublicFile(file.Code, at, Ct) is not null;
    }
}

public sealed class PublicFileTestsOnSqlite() : PublicFileTests(DatabaseProvider.Sqlite);

public sealed class PublicFileTestsOnPostgreSql() : PublicFileTests(DatabaseProvider.PostgreSql);

public sealed class PublicFileTestsOnSqlServer() : PublicFileTests(DatabaseProvider.SqlServer);
