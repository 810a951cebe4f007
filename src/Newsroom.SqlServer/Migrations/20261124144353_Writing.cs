using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Writing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NotFor",
                table: "Kinds",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Contacts",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "MediaFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(15)", maxLength: 15, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    OriginalName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    WidthPixels = table.Column<int>(type: "int", nullable: false),
                    HeightPixels = table.Column<int>(type: "int", nullable: false),
                    IsAnimated = table.Column<bool>(type: "bit", nullable: false),
                    HasLocation = table.Column<bool>(type: "bit", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Caption = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AltText = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Credit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Licence = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    UsageEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Keywords = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    FocusXPercent = table.Column<int>(type: "int", nullable: false),
                    FocusYPercent = table.Column<int>(type: "int", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaFiles_People_AddedById",
                        column: x => x.AddedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenEditors",
                columns: table => new
                {
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TabId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenUntil = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TypedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenEditors", x => new { x.ReleaseId, x.PersonId, x.TabId });
                    table.ForeignKey(
                        name: "FK_OpenEditors_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpenEditors_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Templates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    KindId = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    BoilerplateId = table.Column<int>(type: "int", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 200000, nullable: false),
                    Dateline = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    EventEndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EventPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EventStartsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Headline = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Subheadline = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Templates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Templates_Boilerplates_BoilerplateId",
                        column: x => x.BoilerplateId,
                        principalTable: "Boilerplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Templates_Kinds_KindId",
                        column: x => x.KindId,
                        principalTable: "Kinds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EditionMedia",
                columns: table => new
                {
                    EditionId = table.Column<long>(type: "bigint", nullable: false),
                    MediaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Use = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditionMedia", x => new { x.EditionId, x.MediaId, x.Use });
                    table.ForeignKey(
                        name: "FK_EditionMedia_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_EditionMedia_MediaFiles_MediaId",
                        column: x => x.MediaId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MediaUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OriginalName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MediaUploads_MediaFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MediaUploads_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseMedia",
                columns: table => new
                {
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MediaId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Use = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseMedia", x => new { x.ReleaseId, x.MediaId, x.Use });
                    table.ForeignKey(
                        name: "FK_ReleaseMedia_MediaFiles_MediaId",
                        column: x => x.MediaId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseMedia_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TemplateContacts",
                columns: table => new
                {
                    TemplateId = table.Column<int>(type: "int", nullable: false),
                    ContactId = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateContacts", x => new { x.TemplateId, x.ContactId });
                    table.ForeignKey(
                        name: "FK_TemplateContacts_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateContacts_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TemplateTags",
                columns: table => new
                {
                    TemplateId = table.Column<int>(type: "int", nullable: false),
                    TagId = table.Column<int>(type: "int", nullable: false),
                    Place = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateTags", x => new { x.TemplateId, x.TagId });
                    table.ForeignKey(
                        name: "FK_TemplateTags_Tags_TagId",
                        column: x => x.TagId,
                        principalTable: "Tags",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateTags_Templates_TemplateId",
                        column: x => x.TemplateId,
                        principalTable: "Templates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MediaUploadParts",
                columns: table => new
                {
                    UploadId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUploadParts", x => new { x.UploadId, x.Number });
                    table.ForeignKey(
                        name: "FK_MediaUploadParts_MediaUploads_UploadId",
                        column: x => x.UploadId,
                        principalTable: "MediaUploads",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_EditionMedia_MediaId",
                table: "EditionMedia",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_AddedById",
                table: "MediaFiles",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_Code",
                table: "MediaFiles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_RemovedAt_AddedAt",
                table: "MediaFiles",
                columns: new[] { "RemovedAt", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_Sha256",
                table: "MediaFiles",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_UsageEndsOn",
                table: "MediaFiles",
                column: "UsageEndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_BegunAt",
                table: "MediaUploads",
                column: "BegunAt");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_ById",
                table: "MediaUploads",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_FileId",
                table: "MediaUploads",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenEditors_OpenUntil",
                table: "OpenEditors",
                column: "OpenUntil");

            migrationBuilder.CreateIndex(
                name: "IX_OpenEditors_PersonId",
                table: "OpenEditors",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseMedia_MediaId",
                table: "ReleaseMedia",
                column: "MediaId");

            migrationBuilder.CreateIndex(
                name: "IX_TemplateContacts_ContactId",
                table: "TemplateContacts",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Templates_BoilerplateId",
                table: "Templates",
                column: "BoilerplateId");

            migrationBuilder.CreateIndex(
                name: "IX_Templates_KindId",
                table: "Templates",
                column: "KindId");

            migrationBuilder.CreateIndex(
                name: "IX_TemplateTags_TagId",
                table: "TemplateTags",
                column: "TagId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EditionMedia");

            migrationBuilder.DropTable(
                name: "MediaUploadParts");

            migrationBuilder.DropTable(
                name: "OpenEditors");

            migrationBuilder.DropTable(
                name: "ReleaseMedia");

            migrationBuilder.DropTable(
                name: "TemplateContacts");

            migrationBuilder.DropTable(
                name: "TemplateTags");

            migrationBuilder.DropTable(
                name: "MediaUploads");

            migrationBuilder.DropTable(
                name: "Templates");

            migrationBuilder.DropTable(
                name: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "NotFor",
                table: "Kinds");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Contacts");
        }
    }
}
