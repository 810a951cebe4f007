namespace Newsroom.Web.Startup;

public static class FirstRunStartup
{
    /// <summary>Says where the site is, and how to sign in for the first time.</summary>
    public static void AnnounceWhenStarted(this WebApplication app)
    {
    }
}
