using Microsoft.EntityFrameworkCore;
using Newsroom.Rules;

namespace Newsroom.People;

public static class PersonQueries
{
    extension(IQueryable<Person> people)
    {
        /// <summary>Those who can act as administrators: not disabled, and with a password of their own.</summary>
        public IQueryable<Person> ActiveAdministrators() =>
            people.Where(p => p.Role == Role.Administrator && p.DisabledAt == null && p.PasswordHash != null);

        public IQueryable<Person> ByName() => people.OrderBy(p => p.DisplayName).ThenBy(p => p.Id);

        /// <exception cref="NotFound">There is no such person.</exception>
        public async Task<Person> WithId(Guid id, CancellationToken ct) =>
            await people.SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new NotFound("The person");
    }
}
