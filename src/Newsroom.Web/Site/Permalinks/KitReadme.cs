using System.Globalization;
using System.Text;
using Newsroom.Sharing;

namespace Newsroom.Web.Site.Permalinks;

/// <summary>What stands beside the files of a kit, in the release's language: where they are from, and what may be done with each picture.</summary>
internal static class KitReadme
{
    public static string Of(SharedRelease release, IReadOnlyList<KitResult.Named> pictures, IReadOnlyList<KitResult.Named> others)
    {
        var text = new StringBuilder();
        Line(release.Text.Headline);
        Line($"{release.Date} · {release.Kind} · {release.Organisation}");
        Line(string.Format(CultureInfo.InvariantCulture, release.Say("Edition {0}"), release.Edition.Number));
        Line($"{release.Say("Permanent address")}: {release.Permalink}");
        if (release.Note.Length > 0)
            Line($"{release.NoteHead} {release.Note}");
        Line("");
        Line(release.Say("Look at the permanent address before you publish: a correction may have appeared since."));

        if (pictures.Count > 0)
        {
            Heading(release.Say("Pictures"));
            foreach (var picture in pictures)
            {
                Line("");
                Line(picture.PrintName);
                if (picture.WebName is { } web)
                    Line(web);
                Said("Caption", picture.File.Caption);
                Said("Credit", picture.File.Credit);
                Said("Picture description", AltTexts.Of(picture.File, release));
                Said("Licence", picture.File.Licence.Length > 0 ? picture.File.Licence : release.Say("Nothing is said about it. Ask the media contact before you use the picture."));
            }
        }
        if (others.Count > 0)
        {
            Heading(release.Say("Downloads"));
            foreach (var other in others)
                Line(other.File.Title.Length > 0 ? $"{other.DownloadName}: {other.File.Title}" : other.DownloadName);
        }
        if (release.Contacts.Count > 0)
        {
            Heading(release.Say("Media contact"));
            foreach (var contact in release.Contacts)
                Line(PlainRelease.ContactLine(release, contact));
        }
        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");

        void Heading(string heading)
        {
            Line("");
            Line(heading);
            Line(new string('-', Math.Min(60, heading.Length)));
        }

        void Said(string label, string says)
        {
            if (says.Length > 0)
                Line($"{release.Say(label)}: {says}");
        }
    }
}
