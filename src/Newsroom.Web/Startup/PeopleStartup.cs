using Microsoft.AspNetCore.Identity;
using Newsroom.Data;
using Newsroom.People;
using Newsroom.Web.Account;
using Newsroom.Web.Account.SignIn;
using Newsroom.Web.Areas.Admin.Users;

namespace Newsroom.Web.Startup;

public static class PeopleStartup
{
    public static void AddPeople(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<Person>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                // Length alone; what else a password must be is for PasswordRules to say.
                identity.Password.RequiredLength = PasswordRules.MinLength;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<NewsroomDbContext>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<PersonClaims>();

        builder.Services.AddScoped<PasswordCheck>();
        builder.Services.AddScoped<Invitations>();
        builder.Services.AddSingleton<OneTimeLinks>();
        builder.Services.AddSingleton<DemoSignIns>();
        // OWASP's figure for PBKDF2 with HMAC-SHA-512; older hashes are renewed at the next sign-in.
        builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        // Asked on every request, so that a disabled person is out at once; negative, so that an instance whose clock is behind asks too.
        builder.Services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromDays(-1));
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "newsroom";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // A working day from signing in, however busy it was.
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/not-allowed";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnValidatePrincipal = async session =>
            {
                await SecurityStampValidator.ValidatePrincipalAsync(session);
                // Sent anew with every answer, it could come back with one that was under way while its owner signed out.
                session.ShouldRenew = false;
            };
        });
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Newsroom, p => p.RequireAuthenticatedUser())
            .AddPolicy(Policies.Editors, p => p.RequireClaim(PersonClaims.Role, nameof(Role.Editor), nameof(Role.Administrator)))
            .AddPolicy(Policies.Administrators, p => p.RequireClaim(PersonClaims.Role, nameof(Role.Administrator)));
    }
}

/// <summary>Names for [Authorize(Policy = …)].</summary>
public static class Policies
{
    /// <summary>Anyone who signed in.</summary>
    public const string Newsroom = "Newsroom";

    public const string Editors = "Editors";
    public const string Administrators = "Administrators";
}
