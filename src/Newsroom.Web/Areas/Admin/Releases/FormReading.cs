using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Media;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Settings;
using Newsroom.Tags;
using Newsroom.Text;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Releases;

/// <summary>Makes a working copy of what was typed: finds kind, boilerplate, contacts and tags.</summary>
public static class FormReading
{
    extension(NewsroomDbContext db)
    {
        /// <exception cref="RuleBroken">Something chosen is not offered, a time is none, or a tag is refused.</exception>
        public async Task<WorkingCopy> Read(ReleaseForm form, Release release, CurrentNewsroom newsroom, Person by, CancellationToken ct)
        {
            RuleBroken.ThrowIf(form.Language != release.Language && !newsroom.Settings.AllLanguages.Contains(form.Language), "Choose a language from the list.");
            var kind = await db.Kinds.Include(k => k.Names).SingleOrDefaultAsync(k => k.Id == form.KindId, ct) ?? throw new RuleBroken("Choose a kind from the list.");
            var text = new ReleaseText
            {
                Headline = form.Headline,
                Subheadline = form.Subheadline,
                Summary = form.Summary,
                Dateline = form.Dateline,
                Body = form.Body,
                EventStartsAt = Time("Event starts", form.EventStarts, form.EventStartsOffset, newsroom.Zone),
                EventEndsAt = Time("Event ends", form.EventEnds, form.EventEndsOffset, newsroom.Zone),
                EventPlace = form.EventPlace,
            };
            return new WorkingCopy(kind, form.Language, text, form.Slug,
                await db.BoilerplateFor(form, ct),
                await db.TagsNamed(TypedTags.Names(form.Tags), form.Language, by, newsroom.Now, ct),
                await db.Contacts.Where(c => form.ContactIds.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(ct))
            {
                FilesInText = await db.FilesNamedIn(TextInput.Paragraphs(form.Body), ct),
                Downloads = await db.FilesWithCodes([.. form.Downloads, .. await db.TypedDownload(form, ct)], ct),
            };
        }

        private async Task<IReadOnlyList<string>> TypedDownload(ReleaseForm form, CancellationToken ct)
        {
            var typed = TextInput.OneLine(form.DownloadAddress);
            if (typed.Length == 0)
                return [];

            var path = Uri.TryCreate(typed, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsolutePath : typed;
            RuleBroken.ThrowIf(!MediaAddress.TryParse(path, out var code), "Downloads: this is no address of the media library. Copy it from the file's page there; it begins with /media/.");
            RuleBroken.ThrowIf(!await db.MediaFiles.AnyAsync(f => f.Code == code, ct), "Downloads: the media library has no file at this address. Copy it from the file's page there.");
            return [code];
        }

        private async Task<Boilerplate?> BoilerplateFor(ReleaseForm form, CancellationToken ct)
        {
            if (form.BoilerplateId is not { } id)
                return null;

            var boilerplate = await db.Boilerplates.SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new RuleBroken("Choose a boilerplate from the list, or none.");
            RuleBroken.ThrowIf(boilerplate.Language != form.Language,
                $"The boilerplate ‘{boilerplate.Title}’ is written in {LanguageNames.NativeName(boilerplate.Language)}. Choose one in the release's language, or none.");
            return boilerplate;
        }
    }

    private static DateTime? Time(string field, string typed, string offset, TimeZoneInfo zone)
    {
        try
        {
            return TypedTime.ToUtc(typed, offset, zone);
        }
        catch (RuleBroken refusal)
        {
            throw new RuleBroken($"{field}: {refusal.Message}");
        }
    }
}
