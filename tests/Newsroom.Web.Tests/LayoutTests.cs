using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Site;
using Newsroom.Web.Site.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Tests;

/// <summary>The rules of the tree: where a reader looks for a thing, there it is.</summary>
public sealed class LayoutTests
{
    private const int MostActions = 4;

    private static readonly List<Type> Controllers = [.. typeof(Program).Assembly.GetTypes()
        .Where(t => typeof(ControllerBase).IsAssignableFrom(t) && !t.IsAbstract)];

    [Fact]
    public void The_newsroom_itself_knows_nothing_of_the_web()
    {
        var known = typeof(NewsroomDbContext).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        known.ShouldNotContain(name => name.StartsWith("Microsoft.AspNetCore.Mvc") || name.StartsWith("Microsoft.AspNetCore.Http") || name.StartsWith("Microsoft.AspNetCore.Routing"));
    }

    [Fact]
    public void Every_controller_belongs_to_the_site_the_back_office_or_the_account()
    {
        var stray = Controllers.Where(c => !In(c, "Site") && !In(c, "Areas.Admin") && !In(c, "Account"));

        stray.ShouldBeEmpty();
    }

    [Fact]
    public void Every_page_of_the_site_reads_through_SiteController() =>
        Controllers.Where(c => In(c, "Site") && !typeof(SiteController).IsAssignableFrom(c)).ShouldBeEmpty();

    [Fact]
    public void Every_screen_of_the_back_office_demands_that_somebody_signed_in()
    {
        var office = Controllers.Where(c => In(c, "Areas.Admin")).ToList();

        office.Where(c => !typeof(AdminController).IsAssignableFrom(c)).ShouldBeEmpty();
        office.Where(c => c.GetCustomAttributes<AllowAnonymousAttribute>(inherit: true).Any()).ShouldBeEmpty();
        office.SelectMany(Actions).Where(a => a.GetCustomAttributes<AllowAnonymousAttribute>(inherit: true).Any()).ShouldBeEmpty();
        typeof(AdminController).GetCustomAttribute<AuthorizeAttribute>()!.Policy.ShouldBe(Policies.Newsroom);
    }

    [Fact]
    public void A_controllers_folder_is_named_as_it_is_or_as_the_thing_it_belongs_to()
    {
        var lost = Controllers.Where(c =>
        {
            var folder = c.Namespace!.Split('.')[^1];
            return c.Name != folder + "Controller" && !Controllers.Exists(other => other.Namespace == c.Namespace && other.Name == folder + "Controller");
        });

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_controllers_share_a_name_within_an_area()
    {
        var doubled = Controllers.GroupBy(c => (In(c, "Areas.Admin"), c.Name)).Where(g => g.Count() > 1);

        doubled.SelectMany(g => g).ShouldBeEmpty();
    }

    [Fact]
    public void A_fifth_way_to_change_a_thing_is_a_controller_of_its_own()
    {
        var crowded = Controllers.Where(c => Actions(c).Count(Changes) > MostActions);

        crowded.ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_says_which_verb_it_answers()
    {
        var unsaid = Controllers.SelectMany(Actions).Where(a => !a.GetCustomAttributes<HttpMethodAttribute>(inherit: true).Any() && !a.GetCustomAttributes<RouteAttribute>(inherit: true).Any());

        // The error pages are reached by re-execution, whatever the verb was.
        unsaid.Where(a => a.DeclaringType!.Namespace != "Newsroom.Web.Site.Errors").ShouldBeEmpty();
    }

    [Fact]
    public void The_public_site_changes_nothing_but_what_a_guest_with_a_secret_address_accepts_and_says()
    {
        var changing = Controllers.Where(c => In(c, "Site")).SelectMany(Actions).Where(Changes).ToList();

        changing.ShouldAllBe(a => typeof(GuestController).IsAssignableFrom(a.DeclaringType));
        changing.Select(a => a.Name).ShouldBe(["Accept", "Comment"], ignoreOrder: true);
    }

    private static bool In(Type controller, string folder) => controller.Namespace!.StartsWith("Newsroom.Web." + folder, StringComparison.Ordinal);

    private static IEnumerable<MethodInfo> Actions(Type controller) => controller
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition() == m && m.GetCustomAttribute<NonActionAttribute>() is null);

    private static bool Changes(MethodInfo action) =>
        action.GetCustomAttributes<HttpMethodAttribute>(inherit: true).SelectMany(a => a.HttpMethods).Any(verb => verb is not ("GET" or "HEAD"));
}
