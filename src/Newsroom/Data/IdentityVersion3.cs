using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Newsroom.Data;

/// <summary>Identity reads its schema version from the services around the context. Where there is no site around it, these stand in.</summary>
public static class IdentityVersion3
{
    private static readonly IServiceProvider Services = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptionsBuilder UseIdentityVersion3(this DbContextOptionsBuilder options) => options.UseApplicationServiceProvider(Services);
}
