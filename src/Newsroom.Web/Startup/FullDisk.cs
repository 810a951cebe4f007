using Newsroom.PostgreSql;
using Newsroom.Rules;
using Newsroom.Sqlite;
using Newsroom.SqlServer;

namespace Newsroom.Web.Startup;

public static class FullDisk
{
    extension(Exception error)
    {
        /// <summary>Whether the database failed because its disk is full, whatever the exception is wrapped in.</summary>
        public bool IsDiskFull
        {
            get
            {
                for (var cause = error; cause is not null; cause = cause.InnerException)
                {
                    if (cause is DiskFull || SqliteDatabase.IsDiskFull(cause) || PostgreSqlDatabase.IsDiskFull(cause) || SqlServerDatabase.IsDiskFull(cause))
                        return true;
                }

                return false;
            }
        }
    }
}
