using Newsroom.Web.Areas.Admin.Shared;

namespace Newsroom.Web.Areas.Admin.Publication;

public sealed class PublicationForm : Answers
{
    /// <summary>The revision that was read before publishing it.</summary>
    public int Revision { get; set; }

    /// <summary>Local time; "" publishes now.</summary>
    public string At { get; set; } = "";

    public string Offset { get; set; } = "";

    /// <summary>References of translations that go out in the same act.</summary>
    public List<string> Together { get; set; } = [];

    /// <summary>The revision of each translation that was shown, by its reference.</summary>
    public Dictionary<string, int> Revisions { get; set; } = [];
}
