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

/// <summary>The record, or a part of it, as CSV (RFC 4180), times in UTC. Rows are sent as they are read.</summary>
[Route("admin/audit/export")]
[Authorize(Policy = Policies.Administrators)]
public sealed class ExportController(NewsroomDbContext db) : AdminController(db)
{
    private const int FlushEvery = 500;

    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery] AuditFilter filter, CancellationToken ct)
    {
        var entries = filter.Of(Db.Audit.AsNoTracking(), Newsroom.Zone);
        Db.Audit.Add(new AuditEntry(AuditEvents.RecordExported, Me, Now, "Record",
            new { filter.Person, filter.Event, filter.Release, text = filter.Q, filter.From, filter.To }));
        await Db.SaveChangesAsync(ct);

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=record-{Newsroom.Local(Now):yyyy-MM-dd-HHmm}.csv");
        await Write(entries, ct);
        return new EmptyResult();
    }

    private async Task Write(IQueryable<AuditEntry> entries, CancellationToken ct)
    {
        // A cell that begins like a formula is quoted with an apostrophe, lest a spreadsheet runs it.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };
        await using var csv = new CsvWriter(new StreamWriter(Response.Body, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), configuration);
        foreach (var heading in (string[])["number", "at", "event", "person", "from", "subject", "values", "code"])
            csv.WriteField(heading);
        await csv.NextRecordAsync();

        var written = 0;
        var rows = entries.Select(a => new { a.Sequence, a.At, a.Event, Person = a.Person!.Email, a.FromAddress, a.Subject, a.Values, a.Hash });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
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
            if (++written % FlushEvery == 0)
                await csv.FlushAsync();
        }
    }
}
