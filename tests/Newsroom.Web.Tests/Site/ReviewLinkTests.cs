using System.Net;
using Microsoft.EntityFrameworkCore;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Site;

public sealed class ReviewLinkTests : GuestTest
{
    [Fact]
    public async Task The_working_copy_is_read_as_it_was_saved_last()
    {
        var release = await Draft();
        var path = await ReviewLink(release);
        await Change(release, r => r.Rewrite(body: "Znewest words"));

        var page = await Reader.Get(path);

        page.Text.ShouldContain("Working copy, revision 2: not for publication");
        page.Text.ShouldContain("Znewest words");
        page.Text.ShouldContain("Only for Nora Weiss, Weiss Legal");
        page.Response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        page.Response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        page.Source.ShouldNotContain(path);
        (await Link()).Readings.ShouldBe(1);
        (await Events()).ShouldBe(["link.first-read"]);
    }

    [Fact]
    public async Task A_comment_comes_back_to_the_release_and_to_its_author()
    {
        var release = await Draft();
        var path = await ReviewLink(release);

        var thanks = await Press(Reader, path, ("comment", "Check the second paragraph.\r\n\r\nIt names a partner."));

        thanks.Text.ShouldContain("Thank you. The press office has your comment.");
        thanks.Text.ShouldContain("Check the second paragraph.");
        (await Link()).Readings.ShouldBe(0);
        var remark = await Site.Ask(db => db.Remarks.SingleAsync());
        remark.ReleaseId.ShouldBe(release.Id);
        remark.ToId.ShouldBe(release.AuthorId);
        remark.ById.ShouldBeNull();
        remark.GuestName.ShouldBe("Nora Weiss, Weiss Legal");
        remark.Text.ShouldBe("Check the second paragraph.\n\nIt names a partner.");
        remark.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_reads_the_comments_of_another()
    {
        var release = await Draft();
        await Press(Reader, await ReviewLink(release), ("comment", "Zonly mine."));

        (await Reader.Get(await ReviewLink(release, "Bo Lund", "Radio Vane"))).Text.ShouldNotContain("Zonly mine.");
    }

    [Theory]
    [InlineData("", "Write what you want to say.")]
    [InlineData(" \u202E ", "Write what you want to say.")]
    [InlineData("long", "Shorten your comment to 2000 characters; it has 5000.")]
    public async Task A_comment_that_cannot_be_taken_says_why_and_is_shown_again(string comment, string sentence)
    {
        var path = await ReviewLink(await Draft());
        if (comment == "long")
            comment = new string('я', 5_000);

        var page = await Press(Reader, path, ("comment", comment));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain(sentence);
        page.Field("Your comment").TextContent.ShouldBe(comment);
        (await Site.Ask(db => db.Remarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Hostile_words_are_kept_as_text()
    {
        var path = await ReviewLink(await Draft());

        var page = await Press(Reader, path, ("comment", "<script>alert(1)</script> \u202Eabc עברית"));

        page.Text.ShouldContain("<script>alert(1)</script> abc עברית");
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused()
    {
        var path = await ReviewLink(await Draft());

        (await Press(Reader, path, ("comment", "NUL\0"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Site.Ask(db => db.Remarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task After_twenty_comments_within_an_hour_the_next_waits_and_is_not_lost()
    {
        var path = await ReviewLink(await Draft());
        for (var i = 0; i < 20; i++)
            (await Press(Reader, path, ("comment", $"Comment {i}."))).Status.ShouldBe(HttpStatusCode.OK);

        var refused = await Press(Reader, path, ("comment", "One more."));
        Site.Clock.Advance(TimeSpan.FromMinutes(61));
        var taken = await Press(Reader, path, ("comment", "One more."));

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Field("Your comment").TextContent.ShouldBe("One more.");
        taken.Status.ShouldBe(HttpStatusCode.OK);
        (await Site.Ask(db => db.Remarks.CountAsync())).ShouldBe(21);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("null", "cross-site")]
    [InlineData(null, null)]
    public async Task A_comment_from_another_page_is_refused(string? origin, string? from)
    {
        var path = await ReviewLink(await Draft());

        (await Reader.Send(Post(path, origin, from, ("comment", "Forged.")))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Site.Ask(db => db.Remarks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Far_too_much_is_refused_before_it_is_read()
    {
        var path = await ReviewLink(await Draft());

        var page = await Press(Reader, path, ("comment", new string('x', 900_000)));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Revoked_ended_or_binned_it_is_gone_without_a_word_about_the_release()
    {
        var release = await Draft();
        var (first, second) = (await ReviewLink(release), await ReviewLink(release, "Bo Lund"));
        await Change(release, r => r.Revoke(r.ReadingLinks.Single(l => l.Name == "Nora Weiss"), r.Author, Noon));
        (await Reader.Get(first)).Status.ShouldBe(HttpStatusCode.Gone);

        await Change(release, r => r.PutInBin(r.Author, Noon));
        var binned = await Reader.Get(second);
        binned.Status.ShouldBe(HttpStatusCode.Gone);
        binned.Source.ShouldNotContain(Secret);
        (await Press(Reader, second, ("comment", "Too late."))).Status.ShouldBe(HttpStatusCode.Gone);

        await Change(release, r => r.Restore(r.Author, Noon));
        (await Reader.Get(second)).Status.ShouldBe(HttpStatusCode.OK);
        Site.Clock.Now = Noon.AddDays(14);
        (await Reader.Get(second)).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private Task<Release> Draft() => Site.Keep(kind => A.Draft(Secret, kind: kind));
}
