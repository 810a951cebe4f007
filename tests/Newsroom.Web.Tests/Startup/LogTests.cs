using Microsoft.EntityFrameworkCore;

namespace Newsroom.Web.Tests.Startup;

/// <summary>Alone: a process has one log, and other sites of the run would write into it.</summary>
[CollectionDefinition(nameof(LogTests), DisableParallelization = true)]
public sealed class LogsAlone;

[Collection(nameof(LogTests))]
public sealed class LogTests
{
    [Fact]
    public async Task The_secret_part_of_a_calendar_feeds_address_stands_in_no_log_and_not_on_record()
    {
        var (log, console) = (new StringWriter(), Console.Out);
        Console.SetOut(TextWriter.Synchronized(log));
        string token;
        try
        {
            await using var site = await NewsroomSite.Start(settings:
                [("Serilog:MinimumLevel:Default", "Debug"), ("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Debug")]);
            var someone = await site.SignIn();
            var made = await (await someone.Get("/account/calendar-feed")).Submit("Make the address");
            token = new Uri(made.Field("Address of your feed").TextContent.Trim()).AbsolutePath["/calendar/".Length..^".ics".Length];

            (await site.Reader().Get($"/calendar/{token}.ics")).Source.ShouldStartWith("BEGIN:VCALENDAR");
            await site.Reader().Get($"/ru/calendar/{token}.ics");
            await site.Reader().Get($"/calendar/{token}");

            (await site.Ask(db => db.Audit.Select(a => a.Values + a.Subject).ToListAsync())).ShouldAllBe(v => !v.Contains(token));
        }
        finally
        {
            Console.SetOut(console);
        }

        log.ToString().ShouldContain("GET /calendar/… 200");
        log.ToString().ShouldNotContain(token);
    }
}
