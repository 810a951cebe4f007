using Newsroom.Audit;

namespace Newsroom.Tests.Releases;

internal static class RecordAssertions
{
    /// <summary>The one entry of a kind.</summary>
    public static AuditEntry ShouldHaveSingleItemOf(this IEnumerable<AuditEntry> record, string what) =>
        record.Where(e => e.Event == what).ShouldHaveSingleItem();
}
