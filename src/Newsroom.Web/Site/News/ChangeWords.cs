using Newsroom.Releases;

namespace Newsroom.Web.Site.News;

/// <summary>What readers are told about the sort of a change; English, to be looked up in <see cref="SiteText"/>.</summary>
public static class ChangeWords
{
    extension(ChangeKind change)
    {
        /// <summary>'Corrected on', before a date.</summary>
        public string On => change switch
        {
            ChangeKind.Update => "Updated on",
            ChangeKind.Clarification => "Clarified on",
            _ => "Corrected on",
        };

        /// <summary>'Correction', in a list.</summary>
        public string Noun => change switch
        {
            ChangeKind.Update => "Update",
            ChangeKind.Clarification => "Clarification",
            ChangeKind.Minor => "Minor change",
            _ => "Correction",
        };
    }
}
