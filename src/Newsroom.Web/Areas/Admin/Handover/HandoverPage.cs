using Newsroom.People;

namespace Newsroom.Web.Areas.Admin.Handover;

/// <param name="Headlines">Of the person's unfinished releases, the last changed first.</param>
/// <param name="Colleagues">Who could take them.</param>
public sealed record HandoverPage(Person From, IReadOnlyList<string> Headlines, IReadOnlyList<Person> Colleagues)
{
    public string HowMany => Headlines.Count == 1 ? "1 release" : $"{Headlines.Count:N0} releases";
}
