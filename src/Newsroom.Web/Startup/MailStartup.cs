namespace Newsroom.Web.Startup;

public static class MailStartup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
    }
}
