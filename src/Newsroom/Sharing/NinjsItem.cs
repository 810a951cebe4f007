using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Newsroom.Media;
using Newsroom.Text;

namespace Newsroom.Sharing;

/// <summary>A release as news systems take it in: IPTC's ninjs 2.1 (https://iptc.org/standards/ninjs/).</summary>
public static class NinjsItem
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static string Json(SharedRelease release)
    {
        var edition = release.Edition;
        var item = new Dictionary<string, object>
        {
            ["standard"] = new { name = "ninjs", version = "2.1", schema = "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json" },
            ["uri"] = release.Permalink.AbsoluteUri,
            ["type"] = "text",
            ["representationtype"] = "full",
            ["version"] = edition.Number.ToString(CultureInfo.InvariantCulture),
            ["firstcreated"] = Instant(edition.FirstPublishedAt),
            ["versioncreated"] = Instant(edition.PublishAt),
            ["contentcreated"] = Instant(edition.FirstPublishedAt),
            ["pubstatus"] = "usable",
            ["language"] = release.Language,
            ["title"] = release.Text.Headline,
            ["headlines"] = Headlines(release),
            ["bodies"] = new object[]
            {
                new { role = "main", contenttype = "text/html", wordcount = edition.WordCount, value = StandalonePage.WithAddressesOf(edition.Html, release.Site) },
                new { role = "plain", contenttype = "text/plain", charcount = PlainRelease.Text(release).Length, value = PlainRelease.Text(release) },
            },
            ["genres"] = new object[] { new { name = release.Kind, literal = edition.Kind.Slug } },
            ["infosources"] = new object[] { Source(release) },
            ["copyrightholder"] = release.Organisation,
            ["altids"] = new object[]
            {
                new { role = "reference", value = release.Reference },
                new { role = "webpage", value = release.Address.AbsoluteUri },
                new { role = "sha256", value = edition.Hash },
            },
            ["renditions"] = new object[]
            {
                new { name = "pdf", href = $"{release.Permalink}/release.pdf", contenttype = "application/pdf" },
                new { name = "kit", href = $"{release.Permalink}/kit.zip", contenttype = "application/zip" },
            },
        };
        if (release.Text.Summary.Length > 0)
            item["descriptions"] = new object[] { new { role = "summary", contenttype = "text/plain", value = release.Text.Summary } };
        if (release.Text.Dateline.Length > 0)
            item["located"] = release.Text.Dateline;
        if (release.Note.Length > 0)
            item["ednote"] = $"{release.NoteHead} {release.Note}";
        if (edition.Tags.Any())
            item["subjects"] = edition.Tags.Select(t => new { name = t.Tag.Name, literal = t.Tag.Slug }).ToArray();
        if (release.Text.EventPlace.Length > 0)
            item["places"] = new object[] { new { name = release.Text.EventPlace, rel = "event" } };
        if (release.Pictures.Count > 0)
            item["associations"] = release.Pictures.Select(picture => Picture(picture, release)).ToArray();
        return JsonSerializer.Serialize(item, Readable) + "\n";
    }

    private static object[] Headlines(SharedRelease release) => release.Text.Subheadline.Length == 0
        ? [new { role = "main", contenttype = "text/plain", value = release.Text.Headline }]
        : [new { role = "main", contenttype = "text/plain", value = release.Text.Headline }, new { role = "subheadline", contenttype = "text/plain", value = release.Text.Subheadline }];

    private static Dictionary<string, object> Source(SharedRelease release)
    {
        var source = new Dictionary<string, object> { ["name"] = release.Organisation, ["uri"] = release.Site.AbsoluteUri };
        var contacts = release.Contacts
            .SelectMany(c => new[] { (Type: "email", c.Name, Value: c.Email), (Type: "phone", c.Name, Value: c.Phone) })
            .Where(c => c.Value.Length > 0)
            .Select(c => new { type = c.Type, role = "press", name = c.Name, value = c.Value })
            .ToArray();
        if (contacts.Length > 0)
            source["contactinfo"] = contacts;
        return source;
    }

    private static Dictionary<string, object> Picture(MediaFile picture, SharedRelease release)
    {
        var main = new Uri(release.Site, picture.Address).AbsoluteUri;
        var item = new Dictionary<string, object>
        {
            ["name"] = picture.Name,
            ["uri"] = main,
            ["type"] = "picture",
            ["renditions"] = new object[]
            {
                new { name = "print", href = new Uri(release.Site, MediaPlace.Public.Original(picture)).AbsoluteUri, contenttype = picture.Format.ContentType, width = picture.WidthPixels, height = picture.HeightPixels },
                new { name = "web", href = main, contenttype = picture.Format.ContentType },
            },
        };
        if (picture.Title.Length > 0)
            item["headlines"] = new object[] { new { role = "main", value = picture.Title } };
        var descriptions = new[] { (Role: "caption", Value: picture.Caption), (Role: "alt", Value: AltTexts.Of(picture, release)) }.Where(d => d.Value.Length > 0).Select(d => new { role = d.Role, contenttype = "text/plain", value = d.Value }).ToArray();
        if (descriptions.Length > 0)
            item["descriptions"] = descriptions;
        if (picture.Credit.Length > 0)
            item["by"] = picture.Credit;
        if (picture.Licence.Length > 0)
            item["usageterms"] = picture.Licence;
        return item;
    }

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>What a picture shows, in the words of the text that uses it.</summary>
public static class AltTexts
{
    public static string Of(MediaFile picture, SharedRelease release) =>
        release.Body.Concat(release.Boilerplate).FirstOrDefault(p => p.Picture?.Code == picture.Code)?.Picture!.Alt is { Length: > 0 } own ? own : TextInput.OneLine(picture.AltText);
}
