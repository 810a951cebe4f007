using Newsroom.Releases;

namespace Newsroom.Contacts;

/// <summary>Which releases a boilerplate or a contact stands in, and so what changes when it is changed.</summary>
public static class Uses
{
    extension(IQueryable<Release> releases)
    {
        /// <summary>Those that carry a boilerplate: chosen in their working copy, or frozen into what readers see. An edition keeps the words only, so it is known by their title.</summary>
        public IQueryable<Release> Carrying(Boilerplate boilerplate, DateTime now)
        {
            var (id, title, language) = (boilerplate.Id, boilerplate.Title, boilerplate.Language);
            return releases.Where(r => r.BoilerplateId == id
                || r.Editions.Any(e => e.BoilerplateTitle == title && e.Language == language && (e.EndsAt == null || e.EndsAt > now)));
        }

        /// <summary>Those that name a contact, in their working copy or in what readers see.</summary>
        public IQueryable<Release> Naming(Contact contact, DateTime now)
        {
            var id = contact.Id;
            return releases.Where(r => r.Contacts.Any(c => c.ContactId == id)
                || r.Editions.Any(e => e.Contacts.Any(c => c.ContactId == id) && (e.EndsAt == null || e.EndsAt > now)));
        }

        /// <summary>Those of which the working copy says something that no edition says yet, and which may still go out.</summary>
        public IQueryable<Release> NotOutYet() => releases.NotInBin().Unpublished().Where(r => !r.Withdrawals.Any(w => w.UndoneAt == null));
    }
}
