using Newsroom.Web.Jobs;

namespace Newsroom.Web.Startup;

public static class JobsStartup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EmptyBinOptions>().BindConfiguration(EmptyBinOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<EmptyBin>();
    }
}
