using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Newsroom.Data;

namespace Newsroom.Sqlite;

/// <summary>What scripts/migration and the model check build the model with; it never connects.</summary>
public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<NewsroomDbContext>
{
    public NewsroomDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<NewsroomDbContext>();
        options.UseIdentityVersion3().UseNewsroomSqlite("Data Source=design.db");
        return new NewsroomDbContext(options.Options);
    }
}
