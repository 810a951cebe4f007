using System.Linq.Expressions;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Users;

/// <param name="LastSignedInAt">UTC; null where they never did.</param>
public sealed record UserRow(Person Person, DateTime? LastSignedInAt)
{
    public static Expression<Func<Person, UserRow>> From(NewsroomDbContext db) => p => new UserRow(
        p, db.Audit.Where(a => a.PersonId == p.Id && a.Event == AuditEvents.SignedIn).Max(a => (DateTime?)a.At));

    /// <summary>A word, and the class of its shape.</summary>
    public (string Word, string Shape) StateAt(DateTime now) =>
        Person.IsDisabled ? ("Disabled", "state-withdrawn")
        : Person.IsLocked(now) ? ("Locked", "state-held")
        : Person.PasswordHash is null ? ("Invited", "state-review")
        : ("Active", "state-public");
}
