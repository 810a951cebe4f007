using Newsroom.People;

namespace Newsroom.Web.Account;

public static class RoleNames
{
    /// <summary>The role as people call it.</summary>
    public static string Named(this Role role) => role == Role.PressOfficer ? "Press officer" : role.ToString();
}
