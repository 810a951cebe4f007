using Newsroom.Releases;

namespace Newsroom.People;

/// <summary>Who may do what. Each refusal is a sentence; null means it is allowed.</summary>
public static class Permissions
{
    extension(Person person)
    {
        public bool IsEditor => person.Role >= Role.Editor;
        public bool IsAdministrator => person.Role == Role.Administrator;

        /// <summary>Press officers publish, schedule and correct what they wrote; editors all releases.</summary>
        /// <param name="secondPersonDemanded">Where a second person is demanded, only editors publish.</param>
        public string? MayNotPublish(Release release, bool secondPersonDemanded = false) =>
            person.IsEditor ? null
                : secondPersonDemanded ? "Here a second person approves a release, and an editor publishes it. Submit it for review."
                : release.AuthorId == person.Id ? null
                : "You did not write this release: its author or an editor publishes it. Submit it for review instead.";

        public string? MayNotWithdraw() =>
            person.IsEditor ? null : "Only an editor withdraws a release. Ask one, and give the reason.";

        public string? MayNotPin() =>
            person.IsEditor ? null : "Only an editor decides what leads the front page.";

        public string? MayNotApprove() =>
            person.IsEditor ? null : "Only an editor approves a release. Submit it for review instead.";

        public string? MayNotHide() =>
            person.IsEditor ? null : "Only an editor hides or destroys the text of an edition.";

        public string? MayNotShare(Release release) =>
            person.IsEditor || release.AuthorId == person.Id
                ? null
                : "You did not write this release: its author or an editor lets people without an account read it.";

        public string? MayNotBin(Release release) =>
            person.IsEditor || release.AuthorId == person.Id
                ? null
                : "You did not write this draft: its author or an editor puts it in the bin.";
    }
}
