using Microsoft.Extensions.Options;
using Newsroom.Web.Jobs;
using Newsroom.Web.Shared;

namespace Newsroom.Web.Startup;

public static class JobsStartup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<EmptyBinOptions>().BindConfiguration(EmptyBinOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<EmptyBin>();

        builder.Services.AddOptions<FollowUpOptions>().BindConfiguration(FollowUpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<LinkCheckOptions>().BindConfiguration(LinkCheckOptions.Section);
        builder.Services.AddScoped<Delivery>();
        builder.Services.AddHttpClient<Hooks>().ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Hooks.Patience });
        builder.Services.AddHttpClient<WebSub>().ConfigurePrimaryHttpMessageHandler(services => WebSub.Handler(services.GetRequiredService<IOptions<FollowUpOptions>>().Value.HubMayBeInside));
        builder.Services.AddHttpClient<LinkCheck>().ConfigurePrimaryHttpMessageHandler(LinkCheck.Handler);
        builder.Services.AddHostedService<DeliverFollowUps>();

        builder.Services.AddOptions<ClockOptions>().BindConfiguration(ClockOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHostedService<WatchClock>();
    }
}
