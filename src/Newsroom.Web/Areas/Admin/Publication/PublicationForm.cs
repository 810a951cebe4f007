namespace Newsroom.Web.Areas.Admin.Publication;

public sealed class PublicationForm
{
    /// <summary>The revision that was read before publishing it.</summary>
    public int Revision { get; set; }

    /// <summary>Local time; "" publishes now.</summary>
    public string At { get; set; } = "";

    public string Offset { get; set; } = "";
}
