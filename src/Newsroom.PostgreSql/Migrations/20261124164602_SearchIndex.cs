using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE "SearchState" ("Id" integer NOT NULL PRIMARY KEY, "IsFilled" integer NOT NULL, "Record" bigint NOT NULL, "Until" bigint NOT NULL, "Held" bigint NOT NULL);
                INSERT INTO "SearchState" VALUES (1, 0, 0, 0, 0);
                CREATE TABLE "SearchTexts" (
                  "Place" bigint NOT NULL PRIMARY KEY, "EditionId" bigint NOT NULL UNIQUE, "Language" varchar(16) NOT NULL, "KindId" integer NOT NULL, "Year" integer NOT NULL,
                  "VisibleFrom" bigint NOT NULL, "TagIds" text NOT NULL, "TagNames" text NOT NULL,
                  "HeadlineVector" tsvector NOT NULL DEFAULT ''::tsvector, "Vector" tsvector NOT NULL DEFAULT ''::tsvector);
                CREATE INDEX "IX_SearchTexts_Language_Place" ON "SearchTexts" ("Language", "Place");
                CREATE INDEX "IX_SearchTexts_HeadlineVector" ON "SearchTexts" USING gin ("HeadlineVector");
                CREATE INDEX "IX_SearchTexts_Vector" ON "SearchTexts" USING gin ("Vector");
                CREATE TABLE "SearchTextWords" ("Place" bigint NOT NULL PRIMARY KEY, "Words" text NOT NULL);
                CREATE TABLE "SearchWords" (
                  "Language" varchar(16) COLLATE "C" NOT NULL, "Shown" varchar(40) COLLATE "C" NOT NULL, "Word" varchar(40) COLLATE "C" NOT NULL, "Length" integer NOT NULL, "Releases" integer NOT NULL,
                  PRIMARY KEY ("Language", "Shown"));
                CREATE INDEX "IX_SearchWords_Word" ON "SearchWords" ("Language", "Word");
                CREATE INDEX "IX_SearchWords_Length" ON "SearchWords" ("Language", "Length");
                CREATE INDEX "IX_SearchWords_Releases" ON "SearchWords" ("Releases") WHERE "Releases" <= 0;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TABLE "SearchWords";
                DROP TABLE "SearchTextWords";
                DROP TABLE "SearchTexts";
                DROP TABLE "SearchState";
                """);
        }
    }
}
