using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Releases;
using Newsroom.Rules;
using Newsroom.Web.Account;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Areas.Admin.Users;

[Route("admin/users")]
public sealed class UsersController(NewsroomDbContext db, Invitations invitations) : UserController(db)
{
    public const string LinkKey = "one-time-link";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) =>
        View(await Db.People.AsNoTracking().OrderBy(p => p.DisabledAt != null).ThenBy(p => p.DisplayName).ThenBy(p => p.Id).Select(UserRow.From(Db)).ToListAsync(ct));

    [HttpGet("new")]
    public IActionResult New() => View(new UserForm());

    [HttpPost("")]
    public async Task<IActionResult> Create(UserForm form, CancellationToken ct)
    {
        if (RoleNames.Find(form.Role) is null)
            ModelState.AddModelError(nameof(form.Role), "Choose one of the three roles.");
        if (!ModelState.IsValid)
            return this.ShowAgain(nameof(New), form);

        try
        {
            var person = await Add(form, ct);
            TempData[LinkKey] = invitations.LinkFor(person).ToString();
            return Back(person.Id, $"{person.DisplayName} is added. {await invitations.Send(person, Me, ct)}");
        }
        catch (RuleBroken refusal)
        {
            return this.ShowAgain(nameof(New), form, refusal);
        }
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct)
    {
        var row = await Db.People.AsNoTracking().Where(p => p.Id == id).Select(UserRow.From(Db)).SingleOrDefaultAsync(ct) ?? throw new NotFound("The person");
        var unfinished = await Db.Releases.Unfinished(Now).CountAsync(r => r.AuthorId == id, ct);
        return View(new UserPage(row, unfinished, TempData[LinkKey] as string, id == Me.Id));
    }

    private async Task<Person> Add(UserForm form, CancellationToken ct)
    {
        var person = Person.New(form.DisplayName, form.Email, RoleNames.Find(form.Role)!.Value, Now);
        var taken = new RuleBroken("Somebody with this e-mail is in the newsroom already. Find them in the list; whoever left can be enabled again.");
        if (await Db.People.AnyAsync(p => p.NormalizedUserName == person.NormalizedUserName, ct))
            throw taken;

        Db.People.Add(person);
        Db.Audit.Add(new AuditEntry(AuditEvents.PersonAdded, Me, Now, person.Email!, new { name = person.DisplayName, role = person.Role.ToString() }));
        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            throw taken;
        }

        return person;
    }
}
