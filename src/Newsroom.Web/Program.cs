using Newsroom.Web.Startup;

var builder = WebApplication.CreateBuilder(args);

builder.AddLogging();
builder.AddDatabase();
builder.AddCurrentNewsroom();
builder.AddPeople();
builder.AddMail();
builder.AddMedia();
builder.AddPages();
builder.AddSafety();
builder.AddHealth();
builder.AddSearch();
builder.AddJobs();
builder.AddExport(args);

var app = builder.Build();

if (args.Contains("migrate"))
    return await app.Migrate();

await app.PrepareDatabase();

app.UseRequestLog();
app.UseSafety();
app.UseFailurePage();
app.UseLanguages();
app.UseRecord();
app.UsePages();
app.MapHealth();

if (args.Contains(ExportStartup.Command))
    return await app.ExportSite(args);

app.AnnounceWhenStarted();

await app.RunAsync();
return 0;

namespace Newsroom.Web
{
    public partial class Program;
}
