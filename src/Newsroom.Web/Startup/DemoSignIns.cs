using Newsroom.Seeds;

namespace Newsroom.Web.Startup;

/// <summary>The demo newsroom's sign-ins, told to everyone in Development and to nobody elsewhere.</summary>
public sealed class DemoSignIns(IConfiguration configuration, IHostEnvironment environment)
{
    public const string Password = DemoNewsroom.Password;

    public static readonly IReadOnlyList<string> Emails = ["admin@newsroom.example", "editor@newsroom.example", "officer@newsroom.example"];

    public bool AreOffered => environment.IsDevelopment() && configuration.GetValue("Demo:Seed", true);
}
