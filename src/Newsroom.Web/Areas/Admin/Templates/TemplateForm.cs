using Microsoft.EntityFrameworkCore;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Tags;
using Newsroom.Templates;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Templates;

public sealed class TemplateForm
{
    [AtMost(ReleaseTemplate.NameMaxLength, "template's name")]
    public string Name { get; set; } = "";

    public int KindId { get; set; }

    /// <summary>Empty for any.</summary>
    public string Language { get; set; } = "";

    [AtMost(ReleaseText.HeadlineMaxLength, "headline")]
    public string Headline { get; set; } = "";

    [AtMost(ReleaseText.SubheadlineMaxLength, "subheadline")]
    public string Subheadline { get; set; } = "";

    [AtMost(ReleaseText.SummaryMaxLength, "summary")]
    public string Summary { get; set; } = "";

    [AtMost(ReleaseText.DatelineMaxLength, "dateline")]
    public string Dateline { get; set; } = "";

    /// <summary>Markdown.</summary>
    [AtMost(ReleaseText.BodyMaxLength, "body")]
    [ReadableMarkdown]
    public string Body { get; set; } = "";

    [AtMost(ReleaseText.EventPlaceMaxLength, "place of the event")]
    public string EventPlace { get; set; } = "";

    public int? BoilerplateId { get; set; }
    public List<int> ContactIds { get; set; } = [];

    /// <summary>Names, separated by commas.</summary>
    [AtMost(2_000, "tags")]
    public string Tags { get; set; } = "";

    /// <summary>Of the template as it was when the form was opened.</summary>
    public Guid Version { get; set; }

    public static TemplateForm Of(ReleaseTemplate template) => new TemplateForm
    {
        Name = template.Name,
        KindId = template.KindId,
        Language = template.Language,
        BoilerplateId = template.BoilerplateId,
        ContactIds = [.. template.Contacts.Select(c => c.ContactId)],
        Tags = string.Join(", ", template.Tags.Select(t => t.Tag.Name)),
        Version = template.Version,
    }.With(template.Text);

    /// <summary>A release as the beginning of others like it.</summary>
    public static TemplateForm Of(Release release) => new TemplateForm
    {
        KindId = release.KindId,
        Language = release.Language,
        BoilerplateId = release.BoilerplateId,
        ContactIds = [.. release.Contacts.Select(c => c.ContactId)],
        Tags = string.Join(", ", release.Tags.Select(t => t.Tag.Name)),
    }.With(release.Text);

    private TemplateForm With(ReleaseText text)
    {
        (Headline, Subheadline, Summary, Dateline, Body, EventPlace) = (text.Headline, text.Subheadline, text.Summary, text.Dateline, text.Body, text.EventPlace);
        return this;
    }
}

/// <param name="Template">Null while it is being made.</param>
public sealed record TemplatePage(
    ReleaseTemplate? Template, TemplateForm Form, IReadOnlyList<Kind> Kinds, IReadOnlyList<string> Languages, IReadOnlyList<Boilerplate> Boilerplates, IReadOnlyList<Contact> Contacts)
{
    public string Title => Template?.Name ?? "New template";

    /// <summary>What a release begun from it has to fill in before it can go out.</summary>
    public IReadOnlyList<string> ToFillIn => [.. Placeholders.In(Text).Select(p => p.Placeholder).Distinct()];

    /// <summary>What stands in square brackets and would go out as it stands.</summary>
    public IReadOnlyList<string> Unnoticed => [.. Placeholders.UnnoticedIn(Text)];

    private ReleaseText Text => new()
    {
        Headline = Form.Headline,
        Subheadline = Form.Subheadline,
        Summary = Form.Summary,
        Dateline = Form.Dateline,
        Body = Form.Body,
        EventPlace = Form.EventPlace,
    };

    public static async Task<TemplatePage> Of(NewsroomDbContext db, ReleaseTemplate? template, TemplateForm form, CurrentNewsroom newsroom, CancellationToken ct) => new(template, form,
        await db.Kinds.AsNoTracking().InOrder().ToListAsync(ct),
        [.. newsroom.Settings.AllLanguages.Union(new[] { form.Language }.Where(l => l.Length > 0))],
        await db.Boilerplates.AsNoTracking().Where(b => b.RetiredAt == null || b.Id == form.BoilerplateId).OrderBy(b => b.Language).ThenBy(b => b.Title).ToListAsync(ct),
        await db.Contacts.AsNoTracking().Where(c => c.RetiredAt == null || form.ContactIds.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(ct));
}

public static class TemplateReading
{
    extension(NewsroomDbContext db)
    {
        /// <summary>Makes of the form what a release would begin with.</summary>
        /// <exception cref="RuleBroken">Something chosen is not offered, or a tag is refused.</exception>
        public async Task<WorkingCopy> Read(TemplateForm form, CurrentNewsroom newsroom, Person by, CancellationToken ct)
        {
            RuleBroken.ThrowIf(form.Language.Length > 0 && !newsroom.Settings.AllLanguages.Contains(form.Language), "Choose a language from the list, or any.");
            var names = TypedTags.Names(form.Tags).ToList();
            RuleBroken.ThrowIf(names.Count > 0 && form.Language.Length == 0, "A tag belongs to one language. Choose the template's language before you give it tags.");
            return new WorkingCopy(
                await db.Kinds.FindAsync([form.KindId], ct) ?? throw new RuleBroken("Choose a kind from the list."),
                form.Language,
                new ReleaseText
                {
                    Headline = form.Headline,
                    Subheadline = form.Subheadline,
                    Summary = form.Summary,
                    Dateline = form.Dateline,
                    Body = form.Body,
                    EventPlace = form.EventPlace,
                },
                Slug: "",
                form.BoilerplateId is { } id ? await db.Boilerplates.FindAsync([id], ct) ?? throw new RuleBroken("Choose a boilerplate from the list, or none.") : null,
                names.Count == 0 ? [] : await db.TagsNamed(names, form.Language, by, newsroom.Now, ct),
                await db.Contacts.Where(c => form.ContactIds.Contains(c.Id)).OrderBy(c => c.Name).ToListAsync(ct));
        }
    }
}
