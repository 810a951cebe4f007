using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Rules;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Account;

/// <summary>A screen about the account of whoever is signed in.</summary>
[Authorize(Policy = Policies.Newsroom)]
public abstract class OwnAccountController(NewsroomDbContext db, UserManager<Person> people) : AccountController(db)
{
    protected async Task<Person> Me() => await people.GetUserAsync(User) ?? throw new NotFound("The person");
}
