using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Newsroom.Data;
using Newsroom.Releases;

namespace Newsroom.Web.Tests.Faults;

/// <summary>All that is to be seen of a release: in the database, and by a reader.</summary>
/// <param name="Shape">What two releases have in common to which the same happened: without instants, identities and addresses.</param>
/// <param name="Details">What only this release has: to be the same, nothing at all may have happened.</param>
public sealed partial record Sight(string Shape, string Details)
{
    public static async Task<Sight> Of(RealProgram program, string reference)
    {
        var now = RealProgram.Clock.UtcNow;
        return await program.Database.Ask(async db =>
        {
            var release = await db.Releases.WithReference(reference, CancellationToken.None);
            var revisions = await db.Revisions.Where(r => r.ReleaseId == release.Id).OrderBy(r => r.Number).ToListAsync();
            var record = await db.Audit.Where(a => a.ReleaseId == release.Id).OrderBy(a => a.Id).ToListAsync();
            var editions = release.Editions.OrderBy(e => e.Number).ToList();
            // The outbox: add the release's follow-ups here, their kinds to the shape and their keys to the details.
            string[] shape =
            [
                $"working copy: {release.Status}, revision {release.RevisionNumber}, {release.Text.Body}, {string.Join(' ', release.Tags.Select(t => t.Tag.Name))}",
                $"revisions: {string.Join(' ', revisions.Select(r => $"{r.Number} {r.Text.Body}"))}",
                .. editions.Select(e => $"edition {e.Number}: revision {e.RevisionNumber}, {e.Text.Body}, {e.CorrectionNote}, {Window(e, release, now)}"),
                .. release.Withdrawals.Select(w => $"withdrawn: {w.Form} {w.Reason}"),
                $"addresses: {release.Addresses.Count}, {release.Addresses.Count(a => a.Since > now)} of them not yet",
                $"record: {string.Join(' ', record.Select(a => a.Event))}",
                await Public(program, release),
            ];
            string[] details =
            [
                $"{release.Version} {release.ChangedAt:O}",
                .. editions.Select(e => $"{e.Id} {e.Hash} {e.PublishAt:O} {e.EndsAt:O} {e.FirstPublishedAt:O} {e.Address}"),
                .. release.Addresses.Select(a => $"{a.Id} {a.Slug} {a.Since:O}"),
                .. record.Select(a => $"{a.Id} {a.At:O} {a.Values}"),
            ];
            return new Sight(string.Join('\n', shape), string.Join('\n', details));
        });
    }

    private static string Window(Edition edition, Release release, DateTime now) =>
        (edition.IsPublic(now) ? "public" : edition.IsPending(now) ? "waits" : "over") + ", "
        + (edition.EndsAt is not { } end ? "open"
            : release.Editions.Any(e => e.PublishAt == end && e.Number == edition.Number + 1) ? "until its successor"
            : release.Withdrawals.Any(w => w.At == end) ? "until it was withdrawn" : "until nothing");

    /// <summary>What a reader finds under the permanent address and in the list.</summary>
    private static async Task<string> Public(RealProgram program, Release release)
    {
        var reader = program.Reader();
        var page = await reader.Get("/r/" + release.Reference);
        var list = await reader.Get("/news");
        var days = Day().Matches(page.Source).Select(m => m.Value).Distinct().Order();
        return $"public: {page.Status}, {string.Join(' ', days)}, {(list.Source.Contains(release.Text.Headline + "<", StringComparison.Ordinal) ? "listed" : "not listed")}";
    }

    [GeneratedRegex("On (Mon|Fri|Satur)days")]
    private static partial Regex Day();
}
