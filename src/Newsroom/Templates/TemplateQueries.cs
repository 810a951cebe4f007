using Microsoft.EntityFrameworkCore;
using Newsroom.Rules;

namespace Newsroom.Templates;

public static class TemplateQueries
{
    extension(IQueryable<ReleaseTemplate> templates)
    {
        public IQueryable<ReleaseTemplate> Offered() => templates.Where(t => t.RetiredAt == null);

        /// <summary>In the order of their kinds, then by name; what is retired last.</summary>
        public IQueryable<ReleaseTemplate> InOrder() =>
            templates.OrderBy(t => t.RetiredAt != null).ThenBy(t => t.Kind.Order).ThenBy(t => t.Name).ThenBy(t => t.Id);

        /// <summary>With kind, boilerplate, tags and contacts.</summary>
        /// <exception cref="NotFound">There is no such template.</exception>
        public async Task<ReleaseTemplate> WithId(int id, CancellationToken ct) => await templates
            .Include(t => t.Kind)
            .Include(t => t.Boilerplate)
            .Include(t => t.Tags).ThenInclude(t => t.Tag)
            .Include(t => t.Contacts).ThenInclude(c => c.Contact)
            .AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Id == id, ct) ?? throw new NotFound("The template");
    }
}
