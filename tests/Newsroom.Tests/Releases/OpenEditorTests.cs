using Newsroom.Releases;

namespace Newsroom.Tests.Releases;

public sealed class OpenEditorTests
{
    [Fact]
    public void A_tab_counts_as_open_for_thirty_seconds_after_it_was_last_heard_of()
    {
        var tab = Opened();

        tab.Hear(typedAt: null, isInBackground: false, Noon);

        tab.OpenUntil.ShouldBe(Noon.AddSeconds(30));
    }

    [Fact]
    public void A_tab_in_the_background_is_heard_of_less_often_and_counts_for_longer()
    {
        var tab = Opened();

        tab.Hear(typedAt: null, isInBackground: true, Noon);

        tab.OpenUntil.ShouldBe(Noon.AddMinutes(2));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Somebody_counts_as_writing_for_a_minute_after_the_last_key(int seconds, bool isWriting) =>
        new Companion(Guid.NewGuid(), "Ines Okafor", Noon, Noon).IsWriting(Noon.AddSeconds(seconds)).ShouldBe(isWriting);

    [Fact]
    public void Who_never_typed_is_idle_since_they_opened_it()
    {
        var companion = new Companion(Guid.NewGuid(), "Ines Okafor", Noon, TypedAt: null);

        companion.IsWriting(Noon).ShouldBeFalse();
        companion.Idle(Noon.AddMinutes(4)).ShouldBe(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public void Two_tabs_are_one_companion_since_the_first_was_opened()
    {
        var id = Guid.NewGuid();

        var companions = Companion.Of([new(id, "Ines Okafor", Noon.AddMinutes(5), Noon.AddMinutes(6)), new(id, "Ines Okafor", Noon, null)]);

        companions.ShouldBe([new(id, "Ines Okafor", Noon, Noon.AddMinutes(6))]);
    }

    [Fact]
    public void What_everybody_knows_already_is_not_written_again()
    {
        var tab = Opened();
        tab.Hear(Noon, isInBackground: false, Noon);

        tab.IsWorthHearing(Noon.AddSeconds(2), Noon.AddSeconds(2)).ShouldBeFalse();
        tab.IsWorthHearing(Noon, Noon.AddSeconds(11)).ShouldBeTrue();
        tab.IsWorthHearing(Noon.AddSeconds(10), Noon.AddSeconds(10)).ShouldBeTrue();
    }

    [Fact]
    public void A_browser_whose_clock_is_ahead_types_no_later_than_now()
    {
        var tab = Opened();

        tab.Hear(Noon.AddHours(1), isInBackground: false, Noon);

        tab.TypedAt.ShouldBe(Noon);
    }

    private static OpenEditor Opened() => new(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Noon);
}
