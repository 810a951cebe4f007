using Newsroom.Audit;
using Newsroom.People;
using Newsroom.Planning;
using Newsroom.Releases;
using Newsroom.Rules;

namespace Newsroom.Tests.Planning;

public sealed class PlannedDateTests
{
    private static readonly PlannedTime Thursday = PlannedTime.Of(new DateTime(2026, 5, 28, 7, 0, 0, DateTimeKind.Utc));
    private static readonly PlannedTime Friday = PlannedTime.Of(new DateOnly(2026, 5, 29));
    private static readonly Person Mara = A.Person();

    [Fact]
    public void A_date_is_planned_without_a_text_and_put_on_record()
    {
        var (plan, entry) = PlannedDate.Plan(new PlannedWork("  Annual\n figures ", Thursday, A.Kind(), "en", "Wait for the auditors."), Mara, Noon);

        (plan.Title, plan.Time, plan.Note, plan.CreatedAt).ShouldBe(("Annual figures", Thursday, "Wait for the auditors.", Noon));
        (entry.Event, entry.Subject, entry.PersonId).ShouldBe((AuditEvents.PlanMade, "Annual figures", Mara.Id));
        entry.Values.ShouldContain("2026-05-28T07:00:00.0000000Z");
    }

    [Fact]
    public void A_day_alone_is_the_same_day_in_every_zone()
    {
        Friday.At.ShouldBe(new DateTime(2026, 5, 29, 0, 0, 0, DateTimeKind.Utc));
        Friday.HasTime.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "", "Say what is planned: a working title is enough.")]
    [InlineData(" \u0000\u202E ", "", "Say what is planned: a working title is enough.")]
    [InlineData("5000", "", "Shorten the title to 200 characters.")]
    [InlineData("Figures", "5000", "Shorten the note to 2,000 characters.")]
    public void What_cannot_be_kept_is_refused(string title, string note, string sentence)
    {
        static string Long(string text) => text == "5000" ? new string('x', 5_000) : text;

        Should.Throw<RuleBroken>(() => PlannedDate.Plan(new PlannedWork(Long(title), Thursday, Note: Long(note)), Mara, Noon)).Message.ShouldBe(sentence);
    }

    [Fact]
    public void Moving_says_from_where_to_where()
    {
        var plan = Planned();

        var entry = plan.Move(Friday, Mara, Noon.AddHours(1));

        (plan.Time, plan.ChangedAt).ShouldBe((Friday, Noon.AddHours(1)));
        entry!.Event.ShouldBe(AuditEvents.PlanMoved);
        entry.Values.ShouldBe("""{"from":"2026-05-28T07:00:00.0000000Z","to":"2026-05-29"}""");
    }

    [Fact]
    public void What_changes_nothing_is_not_on_record()
    {
        var plan = Planned();

        plan.Move(Thursday, Mara, Noon.AddHours(1)).ShouldBeNull();
        plan.Change(new PlannedWork("Annual figures", Thursday), Mara, Noon.AddHours(1)).ShouldBeNull();
        plan.Restore(Mara, Noon.AddHours(1)).ShouldBeNull();
        plan.ChangedAt.ShouldBe(Noon);
    }

    [Fact]
    public void A_cancelled_date_stays_as_it_is_until_it_is_planned_again()
    {
        var plan = Planned();

        plan.Cancel(Mara, Noon)!.Event.ShouldBe(AuditEvents.PlanCancelled);
        plan.Cancel(Mara, Noon).ShouldBeNull();
        Should.Throw<RuleBroken>(() => plan.Move(Friday, Mara, Noon)).Message.ShouldBe("This date was cancelled. Plan it again first.");
        Should.Throw<RuleBroken>(() => plan.Change(new PlannedWork("Figures", Friday), Mara, Noon));
        Should.Throw<RuleBroken>(() => Written(plan));
        plan.Restore(Mara, Noon)!.Event.ShouldBe(AuditEvents.PlanRestored);
        plan.Move(Friday, Mara, Noon).ShouldNotBeNull();
    }

    [Fact]
    public void The_release_begins_with_the_title_as_its_headline()
    {
        var plan = Planned();

        var draft = Written(plan);

        (draft.Text.Headline, draft.Language, draft.Status, draft.RevisionNumber).ShouldBe(("Annual figures", "en", ReleaseStatus.Draft, 1));
        plan.ReleaseId.ShouldBe(draft.Id);
        Should.Throw<RuleBroken>(() => Written(plan)).Message.ShouldBe("The release is begun already. Go on with its draft.");
    }

    [Fact]
    public void A_draft_in_the_bin_can_be_begun_anew()
    {
        var plan = Planned();
        Written(plan).PutInBin(Mara, Noon);

        var second = Written(plan);

        plan.ReleaseId.ShouldBe(second.Id);
    }

    [Fact]
    public void The_address_of_a_feed_is_random_and_only_its_hash_is_kept()
    {
        var feed = new CalendarFeed(Mara);

        var (first, second) = (feed.Renew(Noon), feed.Renew(Noon));

        first.ShouldMatch("^[A-Za-z0-9_-]{32}$");
        second.ShouldNotBe(first);
        feed.TokenHash.ShouldBe(CalendarFeed.HashOf(second));
        feed.TokenHash.ShouldMatch("^[0-9a-f]{64}$");
        feed.IsLive.ShouldBeTrue();
        feed.Revoke(Noon);
        feed.IsLive.ShouldBeFalse();
    }

    private static PlannedDate Planned() => PlannedDate.Plan(new PlannedWork("Annual figures", Thursday), Mara, Noon).Plan;

    private static Release Written(PlannedDate plan) => plan.Write(A.Reference(), A.Kind(), "en", null, [], Mara, Noon).Draft;
}
