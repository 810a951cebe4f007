namespace Newsroom.Media;

/// <summary>Readable by this process's user only, gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsroom-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary files; a file already added must not fail because of one.
        }
    }
}
