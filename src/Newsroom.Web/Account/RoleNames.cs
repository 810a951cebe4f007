using Newsroom.People;

namespace Newsroom.Web.Account;

/// <summary>Roles in words.</summary>
public static class RoleNames
{
    public static readonly IReadOnlyList<Role> All = Enum.GetValues<Role>();

    /// <summary>The role with this code; null where there is none, or where it is a number.</summary>
    public static Role? Find(string? code) => All.Select(r => (Role?)r).FirstOrDefault(r => r.ToString() == code);

    extension(Role role)
    {
        public string Named() => role == Role.PressOfficer ? "Press officer" : role.ToString();

        public string WithArticle() => role == Role.PressOfficer ? "a press officer" : "an " + role.ToString().ToLowerInvariant();

        public string May() => role switch
        {
            Role.Editor => "All that, for everybody's releases; approves, withdraws, and looks after tags.",
            Role.Administrator => "All that, and people, kinds and settings.",
            _ => "Drafts and edits; publishes, schedules and corrects what they wrote.",
        };
    }
}
