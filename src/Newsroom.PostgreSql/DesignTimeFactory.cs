using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Newsroom.Data;

namespace Newsroom.PostgreSql;

/// <summary>What scripts/migration and the model check build the model with; it never connects.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<NewsroomDbContext>
{
    public NewsroomDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<NewsroomDbContext>();
        options.UseIdentityVersion3().UseNewsroomPostgreSql("Host=localhost;Database=newsroom");
        return new NewsroomDbContext(options.Options);
    }
}
