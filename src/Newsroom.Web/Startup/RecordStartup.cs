using Newsroom.Data;

namespace Newsroom.Web.Startup;

public static class RecordStartup
{
    private static readonly string[] WherePeopleAct = ["/admin", "/account", "/embargo", "/review"];

    /// <summary>What is put on record during a request carries the network address it came from.</summary>
    public static void UseRecord(this WebApplication app) => app.Use((http, next) =>
    {
        if (Array.Exists(WherePeopleAct, place => http.Request.Path.StartsWithSegments(place)))
            http.RequestServices.GetRequiredService<NewsroomDbContext>().ActingFrom = NetworkAddress.Of(http);
        return next(http);
    });
}
