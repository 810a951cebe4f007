using System.Diagnostics;
using Xunit;

namespace Newsroom.Testing;

/// <summary>Programs of others from npm that tests run: each folder of tests/ with a lock file.</summary>
public static class NodePackages
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Installs what the lock file names, once. Skips the test where Node is not installed.</summary>
    /// <param name="folder">Below tests/, such as S3.</param>
    /// <param name="package">Tells that it is installed.</param>
    /// <returns>The folder.</returns>
    public static async Task<DirectoryInfo> Install(string folder, string package)
    {
        var packages = Find(folder);
        await Installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(packages.FullName, "node_modules", package)))
                return packages;

            using var npm = Run("npm", packages.FullName, "Node and npm are not installed. On Debian: apt-get install nodejs npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            npm.StandardInput.Close();
            var said = npm.StandardOutput.ReadToEndAsync();
            var complained = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0 ? packages : throw new InvalidOperationException($"{package} was not installed: {await said} {complained}");
        }
        finally
        {
            Installing.Release();
        }
    }

    /// <param name="whatIsMissing">Said where the program is not installed: the test is skipped with it, and fails in CI.</param>
    public static Process Run(string program, string folder, string whatIsMissing, params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            })!;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(whatIsMissing);
            throw;
        }
    }

    public static DirectoryInfo Find(string folder)
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
            if (File.Exists(Path.Combine(above.FullName, "tests", folder, "package-lock.json")))
                return new DirectoryInfo(Path.Combine(above.FullName, "tests", folder));
        throw new DirectoryNotFoundException($"tests/{folder} is in no folder above the tests.");
    }
}
