using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Newsroom.People;

namespace Newsroom.Web.Startup;

/// <summary>Puts name and role of a person into the cookie's claims.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    public const string Role = "role";
    public const string DisplayName = "display-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new Claim(Role, user.Role.ToString()));
        claims.AddClaim(new Claim(DisplayName, user.DisplayName));
        return claims;
    }
}
