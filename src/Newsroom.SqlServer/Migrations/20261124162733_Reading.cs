using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AccentColour",
                table: "Settings",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: false,
                defaultValue: "#0b5c8a");

            migrationBuilder.AddColumn<Guid>(
                name: "DarkLogoId",
                table: "Settings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LogoId",
                table: "Settings",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OutOfHoursPhone",
                table: "Settings",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SecurityContact",
                table: "Settings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WebSubHub",
                table: "Settings",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsForPublicLibrary",
                table: "MediaFiles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "OfficeCloses",
                table: "Contacts",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OfficeDays",
                table: "Contacts",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "OfficeOpens",
                table: "Contacts",
                type: "time",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EmergencyNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    LinkTitle = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    LinkAddress = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ShownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ShownById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmergencyNotices_People_ShownById",
                        column: x => x.ShownById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Successor = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PinnedLeads",
                columns: table => new
                {
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PinnedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PinnedLeads", x => x.Language);
                    table.ForeignKey(
                        name: "FK_PinnedLeads_People_PinnedById",
                        column: x => x.PinnedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PinnedLeads_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SiteLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Place = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteLinks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Settings_DarkLogoId",
                table: "Settings",
                column: "DarkLogoId");

            migrationBuilder.CreateIndex(
                name: "IX_Settings_LogoId",
                table: "Settings",
                column: "LogoId");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyNotices_Language_ShownFrom",
                table: "EmergencyNotices",
                columns: new[] { "Language", "ShownFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyNotices_ShownById",
                table: "EmergencyNotices",
                column: "ShownById");

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_Language_Until",
                table: "FormerNames",
                columns: new[] { "Language", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PinnedLeads_PinnedById",
                table: "PinnedLeads",
                column: "PinnedById");

            migrationBuilder.CreateIndex(
                name: "IX_PinnedLeads_ReleaseId",
                table: "PinnedLeads",
                column: "ReleaseId");

            migrationBuilder.AddForeignKey(
                name: "FK_Settings_MediaFiles_DarkLogoId",
                table: "Settings",
                column: "DarkLogoId",
                principalTable: "MediaFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Settings_MediaFiles_LogoId",
                table: "Settings",
                column: "LogoId",
                principalTable: "MediaFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Settings_MediaFiles_DarkLogoId",
                table: "Settings");

            migrationBuilder.DropForeignKey(
                name: "FK_Settings_MediaFiles_LogoId",
                table: "Settings");

            migrationBuilder.DropTable(
                name: "EmergencyNotices");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "PinnedLeads");

            migrationBuilder.DropTable(
                name: "SiteLinks");

            migrationBuilder.DropIndex(
                name: "IX_Settings_DarkLogoId",
                table: "Settings");

            migrationBuilder.DropIndex(
                name: "IX_Settings_LogoId",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "AccentColour",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "DarkLogoId",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "LogoId",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "OutOfHoursPhone",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "SecurityContact",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "WebSubHub",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "IsForPublicLibrary",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "OfficeCloses",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "OfficeDays",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "OfficeOpens",
                table: "Contacts");
        }
    }
}
