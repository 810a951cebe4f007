using Microsoft.Extensions.Options;
using Newsroom.Seeds;

namespace Newsroom.Web.Startup;

/// <summary>The demo newsroom's sign-ins, told to everyone in Development and to nobody elsewhere.</summary>
public sealed class DemoSignIns(IOptions<DemoOptions> demo, IHostEnvironment environment)
{
    public const string Password = DemoNewsroom.Password;

    public IReadOnlyList<string> Emails => DemoNewsroom.SignIns;

    public bool AreOffered => environment.IsDevelopment() && demo.Value.Seed != false;
}
