using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Contacts;
using Newsroom.Data;
using Newsroom.Rules;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Contacts;

/// <summary>Whom journalists ask. Everybody in the newsroom sees them; editors change them.</summary>
[Route("admin/contacts")]
public sealed class ContactsController(NewsroomDbContext db) : AdminController(db)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await Db.Contacts.AsNoTracking().OrderBy(c => c.RetiredAt != null).ThenBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(ct));

    [HttpGet("new"), Authorize(Policy = Policies.Editors)]
    public IActionResult New() => View("Edit", new ContactPage(null, new ContactForm()));

    [HttpPost(""), Authorize(Policy = Policies.Editors)]
    public Task<IActionResult> Create(ContactForm form, CancellationToken ct)
    {
        CheckLanguage(form, null);
        CheckHours(form);
        if (!ModelState.IsValid)
            return Task.FromResult<IActionResult>(this.ShowAgain("Edit", new ContactPage(null, form)));

        var contact = new Contact { Name = "" };
        Db.Contacts.Add(contact);
        return Save(contact, form, ct);
    }

    [HttpGet("{id:int}"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Edit(int id, CancellationToken ct)
    {
        var contact = await WithId(id, ct);
        return View(await PageOf(contact, ContactForm.Of(contact), ct));
    }

    [HttpPost("{id:int}"), Authorize(Policy = Policies.Editors)]
    public async Task<IActionResult> Update(int id, ContactForm form, CancellationToken ct)
    {
        var contact = await WithId(id, ct);
        CheckLanguage(form, contact);
        CheckHours(form);
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(Edit), await PageOf(contact, form, ct));
        if (form.Version == contact.Version)
            return await Save(contact, form, ct);

        // Whoever reads the sentence and saves again has decided.
        form.Version = contact.Version;
        return this.ShowAgain(nameof(Edit), await PageOf(contact, form, ct),
            $"Somebody else saved this contact after you opened it. Yours is not saved yet. Kept at present: {string.Join(", ", new[] { contact.Name, contact.Role, contact.Email, contact.Phone }.Where(p => p.Length > 0))}. Save again to put yours in its place.");
    }

    private async Task<IActionResult> Save(Contact contact, ContactForm form, CancellationToken ct)
    {
        var was = contact.Id == 0 ? null : ValuesOf(contact);
        form.ApplyTo(contact);
        Db.Audit.Add(new AuditEntry(AuditEvents.ContactSaved, Me, Now, contact.Name, new { now = ValuesOf(contact), was }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.ShowAgain("Edit", new ContactPage(contact, form), "Somebody else saved this contact at the same moment. Yours is not saved yet; open the contact anew and look before you save again.");
        }

        Say($"‘{contact.Name}’ is saved. Every release that names this contact shows it so.");
        return Redirect("/admin/contacts");
    }

    private void CheckLanguage(ContactForm form, Contact? contact)
    {
        if (form.Language.Length > 0 && form.Language != contact?.Language && !Newsroom.Settings.AllLanguages.Contains(form.Language))
            ModelState.AddModelError(nameof(form.Language), "Choose one of the newsroom's languages, or any.");
    }

    private void CheckHours(ContactForm form)
    {
        try
        {
            form.ApplyHoursTo(new Contact { Name = "" });
        }
        catch (RuleBroken refused)
        {
            ModelState.AddModelError(nameof(form.OfficeOpens), refused.Message);
        }
    }

    private async Task<ContactPage> PageOf(Contact contact, ContactForm form, CancellationToken ct) =>
        new(contact, form) { Uses = await UsesPanel.Of(Db, contact, Now, ct) };

    private static object ValuesOf(Contact c) => new { name = c.Name, role = c.Role, email = c.Email, phone = c.Phone, language = c.Language, isDefault = c.IsDefault, hours = c.HoursIn(System.Globalization.CultureInfo.InvariantCulture) };

    private async Task<Contact> WithId(int id, CancellationToken ct) =>
        await Db.Contacts.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound("The contact");
}
