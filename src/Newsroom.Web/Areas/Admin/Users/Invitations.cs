using Newsroom.People;
using Newsroom.Web.Account;
using Newsroom.Web.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Users;

/// <summary>The one-time link with which somebody sets a password, handed over by mail where that works, else by the administrator.</summary>
public sealed class Invitations(CurrentNewsroom newsroom, OneTimeLinks links, Mailer mailer)
{
    public Uri LinkFor(Person person) => newsroom.Absolute(links.ToSetPassword(person, newsroom.Now));

    /// <returns>A sentence that says what became of it.</returns>
    public async Task<string> Send(Person person, Person by, CancellationToken ct)
    {
        if (!mailer.IsConfigured)
            return "Hand over the link below.";

        var text = $"""
            Hello {person.DisplayName},

            {by.DisplayName} asks you to set your password for the newsroom of {newsroom.Settings.Organisation}:

            {LinkFor(person)}

            The link works once, for three days. If you did not expect it, leave it alone and tell {by.DisplayName} ({by.Email}).
            """;
        return await mailer.Send(person.DisplayName, person.Email!, $"Your password for the newsroom of {newsroom.Settings.Organisation}", text, ct)
            ? $"The link was mailed to {person.Email}."
            : "The mail could not be sent; hand over this link yourself.";
    }
}
