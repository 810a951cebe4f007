using System.Text.RegularExpressions;
using Newsroom.Web.Startup;
using YamlDotNet.RepresentationModel;

namespace Newsroom.Web.Tests.Startup;

/// <summary>What the README, the Dockerfile and docker-compose.yml say of the configuration is what the site reads.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] Keys =
    [
        .. from options in typeof(DatabaseOptions).Assembly.GetTypes()
           let section = options.GetField("Section")?.GetRawConstantValue() as string
           where section is not null
           from property in options.GetProperties()
           where property.CanWrite
           select $"{section}:{property.Name}",
    ];

    [Fact]
    public void Every_key_in_docker_compose_is_one_that_the_site_reads()
    {
        var named = Environment("site-1").Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).Select(name => name.Replace("__", ":", StringComparison.Ordinal)).ToList();

        named.ShouldNotBeEmpty();
        named.Except(Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Both_sites_and_the_migration_in_docker_compose_use_one_database()
    {
        foreach (var service in new[] { "site-2", "migrate" })
            Environment(service)["Database__ConnectionString"].ShouldBe(Environment("site-1")["Database__ConnectionString"]);
        Enum.TryParse<DatabaseProvider>(Environment("site-1")["Database__Provider"], out _).ShouldBeTrue();
    }

    [Fact]
    public void The_site_behind_the_proxy_listens_where_the_proxy_looks()
    {
        var port = Environment("site-1")["ASPNETCORE_HTTP_PORTS"];

        var proxy = Compose("configs", "proxy", "content").ToString();

        proxy.ShouldContain($"server site-1:{port};");
        proxy.ShouldContain($"server site-2:{port};");
        File.ReadAllText(Path.Combine(Root, "Dockerfile")).ShouldContain($"ASPNETCORE_HTTP_PORTS={port}");
    }

    [Fact]
    public void Docker_compose_has_the_parts_of_production()
    {
        var services = ((YamlMappingNode)Compose("services")).Children.Keys.Select(k => k.ToString());

        new[] { "proxy", "site-1", "site-2", "migrate", "database", "redis", "storage", "mail" }.Except(services).ShouldBeEmpty();
    }

    [Fact]
    public void The_Dockerfile_starts_the_site_that_is_built()
    {
        var dockerfile = File.ReadAllText(Path.Combine(Root, "Dockerfile"));

        dockerfile.ShouldContain($"ENTRYPOINT [\"dotnet\", \"{typeof(DatabaseOptions).Assembly.GetName().Name}.dll\"]");
        dockerfile.ShouldContain("dotnet publish src/Newsroom.Web");
    }

    [Fact]
    public void The_README_explains_every_key_and_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Root, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var explained = rows.SelectMany(row => KeyInCode().Matches(row.Split('|')[1]).Select(m => m.Groups[1].Value)).ToList();

        explained.Except(Keys).ShouldBeEmpty();
        Keys.Except(explained).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Environment(string service) =>
        ((YamlMappingNode)Compose("services", service, "environment")).Children.ToDictionary(e => e.Key.ToString(), e => e.Value.ToString());

    private static YamlNode Compose(params string[] path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Root, "docker-compose.yml"))));
        return path.Aggregate(yaml.Documents[0].RootNode, (node, key) => node[key]);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docker-compose.yml")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docker-compose.yml is in no folder above the tests.");
        return folder.FullName;
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+:[A-Z][A-Za-z0-9]+)`")]
    private static partial Regex KeyInCode();
}
