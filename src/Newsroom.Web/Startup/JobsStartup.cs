namespace Newsroom.Web.Startup;

public static class JobsStartup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
    }
}
