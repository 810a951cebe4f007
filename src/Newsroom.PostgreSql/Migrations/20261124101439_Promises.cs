using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Newsroom.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Promises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ReplacedById",
                table: "Withdrawals",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UndoneAt",
                table: "Withdrawals",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "UndoneById",
                table: "Withdrawals",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "DemandsSecondPerson",
                table: "Settings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "EmbargoTerms",
                table: "Settings",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "BegunAt",
                table: "Revisions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Revisions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAutomatic",
                table: "Revisions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "Releases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ApprovedById",
                table: "Releases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApprovedRevision",
                table: "Releases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "ChangedInReviewById",
                table: "Releases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TranslatedFromId",
                table: "Releases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TranslatedRevision",
                table: "Releases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "Editions",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Editions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ErasedBecause",
                table: "Editions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "HiddenAt",
                table: "Editions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HiddenBecause",
                table: "Editions",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE \"Editions\" SET \"Change\" = 'Correction' WHERE \"CorrectionNote\" <> ''");

            migrationBuilder.Sql("UPDATE \"Revisions\" SET \"BegunAt\" = \"At\"");

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionNumber = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledById = table.Column<Guid>(type: "uuid", nullable: true),
                    WasCarriedOut = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Erasures_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Erasures_People_SettledById",
                        column: x => x.SettledById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Erasures_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Event = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    EditionNumber = table.Column<int>(type: "integer", nullable: true),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Values = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Said = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MissingApprovals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionNumber = table.Column<int>(type: "integer", nullable: false),
                    RevisionNumber = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ApprovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ApprovedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissingApprovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MissingApprovals_People_ApprovedById",
                        column: x => x.ApprovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissingApprovals_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MissingApprovals_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReadinessReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionNumber = table.Column<int>(type: "integer", nullable: false),
                    PublishAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MinutesBefore = table.Column<int>(type: "integer", nullable: false),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Findings = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadinessReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReadinessReports_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReadingLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Organisation = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ToldLiftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MadeById = table.Column<Guid>(type: "uuid", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedById = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Readings = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadingLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReadingLinks_People_MadeById",
                        column: x => x.MadeById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReadingLinks_People_RevokedById",
                        column: x => x.RevokedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReadingLinks_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevisionNumber = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    GuestName = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remarks_People_SettledById",
                        column: x => x.SettledById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remarks_People_ToId",
                        column: x => x.ToId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Remarks_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_ReplacedById",
                table: "Withdrawals",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Withdrawals_UndoneById",
                table: "Withdrawals",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_TranslatedFromId",
                table: "Releases",
                column: "TranslatedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_AskedById",
                table: "Erasures",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_ReleaseId",
                table: "Erasures",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_SettledAt",
                table: "Erasures",
                column: "SettledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_SettledById",
                table: "Erasures",
                column: "SettledById");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_Key",
                table: "FollowUps",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_ReleaseId",
                table: "FollowUps",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_State_DueAt",
                table: "FollowUps",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_State_NextTryAt",
                table: "FollowUps",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MissingApprovals_ApprovedAt",
                table: "MissingApprovals",
                column: "ApprovedAt");

            migrationBuilder.CreateIndex(
                name: "IX_MissingApprovals_ApprovedById",
                table: "MissingApprovals",
                column: "ApprovedById");

            migrationBuilder.CreateIndex(
                name: "IX_MissingApprovals_ById",
                table: "MissingApprovals",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_MissingApprovals_ReleaseId_EditionNumber",
                table: "MissingApprovals",
                columns: new[] { "ReleaseId", "EditionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReadinessReports_ReleaseId_EditionNumber_PublishAt_MinutesB~",
                table: "ReadinessReports",
                columns: new[] { "ReleaseId", "EditionNumber", "PublishAt", "MinutesBefore" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReadingLinks_MadeById",
                table: "ReadingLinks",
                column: "MadeById");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingLinks_ReleaseId",
                table: "ReadingLinks",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingLinks_RevokedById",
                table: "ReadingLinks",
                column: "RevokedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReadingLinks_TokenHash",
                table: "ReadingLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ById",
                table: "Remarks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ReleaseId",
                table: "Remarks",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_SettledById",
                table: "Remarks",
                column: "SettledById");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_ToId_SettledAt",
                table: "Remarks",
                columns: new[] { "ToId", "SettledAt" });

            migrationBuilder.AddForeignKey(
                name: "FK_Releases_Releases_TranslatedFromId",
                table: "Releases",
                column: "TranslatedFromId",
                principalTable: "Releases",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_People_UndoneById",
                table: "Withdrawals",
                column: "UndoneById",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Withdrawals_Releases_ReplacedById",
                table: "Withdrawals",
                column: "ReplacedById",
                principalTable: "Releases",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Releases_Releases_TranslatedFromId",
                table: "Releases");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_People_UndoneById",
                table: "Withdrawals");

            migrationBuilder.DropForeignKey(
                name: "FK_Withdrawals_Releases_ReplacedById",
                table: "Withdrawals");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "MissingApprovals");

            migrationBuilder.DropTable(
                name: "ReadinessReports");

            migrationBuilder.DropTable(
                name: "ReadingLinks");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_ReplacedById",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Withdrawals_UndoneById",
                table: "Withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_Releases_TranslatedFromId",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "ReplacedById",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "UndoneById",
                table: "Withdrawals");

            migrationBuilder.DropColumn(
                name: "DemandsSecondPerson",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "EmbargoTerms",
                table: "Settings");

            migrationBuilder.DropColumn(
                name: "BegunAt",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "IsAutomatic",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "ApprovedById",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "ApprovedRevision",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "ChangedInReviewById",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "TranslatedFromId",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "TranslatedRevision",
                table: "Releases");

            migrationBuilder.DropColumn(
                name: "Change",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "ErasedBecause",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "HiddenAt",
                table: "Editions");

            migrationBuilder.DropColumn(
                name: "HiddenBecause",
                table: "Editions");
        }
    }
}
