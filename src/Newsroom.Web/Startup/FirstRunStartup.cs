using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Web.Account;

namespace Newsroom.Web.Startup;

public static class FirstRunStartup
{
    /// <summary>Says where the site is, and how to sign in for the first time.</summary>
    public static void AnnounceWhenStarted(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => app.Announce(app.Lifetime.ApplicationStopping).GetAwaiter().GetResult());

    private static async Task Announce(this WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Newsroom.FirstRun");
        var newsroom = scope.ServiceProvider.GetRequiredService<CurrentNewsroom>();
        await newsroom.Load(stop);

        if (!await scope.ServiceProvider.GetRequiredService<NewsroomDbContext>().People.AnyAsync(stop))
        {
            var link = newsroom.Absolute(scope.ServiceProvider.GetRequiredService<OneTimeLinks>().ToSetUp(newsroom.Now));
            log.LogWarning("This newsroom has no administrator yet. Within 24 hours, open this link to set it up; it works once:\n  {Link}", link);
        }
        else if (app.Services.GetRequiredService<DemoSignIns>().AreOffered)
        {
            log.LogInformation("The demo newsroom is at {Address}\n  back office: {Office}\n  sign in as {Emails}\n  with the password {Password}",
                newsroom.SiteAddress, newsroom.Absolute("/admin"), string.Join(", ", app.Services.GetRequiredService<DemoSignIns>().Emails), DemoSignIns.Password);
        }
    }
}
