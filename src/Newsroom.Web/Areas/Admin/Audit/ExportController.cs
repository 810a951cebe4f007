using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Newsroom.Audit;
using Newsroom.Data;
using Newsroom.Web.Areas.Admin.Shared;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Areas.Admin.Audit;

/// <summary>The record, or a part of it, as CSV (RFC 4180), times in UTC. Rows are sent as they are read, newest first, up to the entry that was the newest when it began.</summary>
[Route("admin/audit/export")]
[Authorize(Policy = Policies.Administrators)]
public sealed class ExportController(NewsroomDbContext db) : AdminController(db)
{
    // An entry takes up to 100,000 characters.
    private const int AtOnce = 500;

    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] AuditFilter filter, CancellationToken ct)
    {
        var entries = filter.Of(Db.Audit.AsNoTracking(), Newsroom.Zone);
        var newest = await Db.Audit.MaxAsync(a => (long?)a.Id, ct) ?? 0;
        Db.Audit.Add(new AuditEntry(AuditEvents.RecordExported, Me, Now, "Record",
            new { filter.Person, filter.Event, filter.Release, text = filter.Q, from = filter.Since, to = filter.Until }));
        await Db.SaveChangesAsync(ct);

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=record-{Newsroom.Local(Now):yyyy-MM-dd-HHmm}.csv");
        await Write(entries.Where(a => a.Id <= newest), ct);
        return new EmptyResult();
    }

    /// <summary>For addresses that were noted down. A page of another site that sends people here puts nothing on record; they get the screen, with the button.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] AuditFilter filter, CancellationToken ct) =>
        Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" ? LocalRedirect(filter.AtPage(1)) : await Create(filter, ct);

    private async Task Write(IQueryable<AuditEntry> entries, CancellationToken ct)
    {
        // A cell that begins like a formula is quoted with an apostrophe, lest a spreadsheet runs it.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };
        await using var csv = new CsvWriter(new StreamWriter(Response.Body, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), configuration);
        foreach (var heading in (string[])["number", "at", "event", "person", "from", "subject", "values", "code"])
            csv.WriteField(heading);
        await csv.NextRecordAsync();

        // Piece by piece: where a provider repeats what failed, a query's whole result is held in memory before its first row.
        var rows = entries.Select(a => new { a.Id, a.Sequence, a.At, a.Event, Person = a.Person!.Email, a.FromAddress, a.Subject, a.Values, a.Hash });
        var piece = await rows.Take(AtOnce).ToListAsync(ct);
        while (piece.Count > 0)
        {
            foreach (var row in piece)
            {
                csv.WriteField(row.Sequence);
                csv.WriteField(row.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
                csv.WriteField(row.Event);
                csv.WriteField(row.Person ?? "");
                csv.WriteField(row.FromAddress);
                csv.WriteField(row.Subject);
                csv.WriteField(row.Values);
                csv.WriteField(row.Hash);
                await csv.NextRecordAsync();
            }

            await csv.FlushAsync();
            var (at, id) = (piece[^1].At, piece[^1].Id);
            piece = piece.Count < AtOnce ? [] : await rows.Where(r => r.At < at || (r.At == at && r.Id < id)).Take(AtOnce).ToListAsync(ct);
        }
    }
}
