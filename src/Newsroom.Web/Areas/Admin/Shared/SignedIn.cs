using System.Security.Claims;
using Newsroom.People;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Shared;

public static class SignedIn
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>Whether an editor or an administrator looks, so that a screen offers no verb that would be refused.</summary>
        public bool MayEdit() => user.FindFirstValue(PersonClaims.Role) is nameof(Role.Editor) or nameof(Role.Administrator);
    }
}
