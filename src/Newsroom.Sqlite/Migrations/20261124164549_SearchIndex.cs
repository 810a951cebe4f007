using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE "SearchState" ("Id" INTEGER NOT NULL PRIMARY KEY, "IsFilled" INTEGER NOT NULL, "Record" INTEGER NOT NULL, "Until" INTEGER NOT NULL, "Held" INTEGER NOT NULL);
                INSERT INTO "SearchState" VALUES (1, 0, 0, 0, 0);
                CREATE TABLE "SearchTexts" (
                  "Place" INTEGER NOT NULL PRIMARY KEY, "EditionId" INTEGER NOT NULL UNIQUE, "Language" TEXT NOT NULL, "KindId" INTEGER NOT NULL, "Year" INTEGER NOT NULL,
                  "VisibleFrom" INTEGER NOT NULL, "TagIds" TEXT NOT NULL, "TagNames" TEXT NOT NULL);
                CREATE TABLE "SearchTextWords" ("Place" INTEGER NOT NULL PRIMARY KEY, "Words" TEXT NOT NULL);
                CREATE TABLE "SearchWords" (
                  "Language" TEXT NOT NULL, "Shown" TEXT NOT NULL, "Word" TEXT NOT NULL, "Length" INTEGER NOT NULL, "Releases" INTEGER NOT NULL, PRIMARY KEY ("Language", "Shown")) WITHOUT ROWID;
                CREATE INDEX "IX_SearchWords_Word" ON "SearchWords" ("Language", "Word");
                CREATE INDEX "IX_SearchWords_Length" ON "SearchWords" ("Language", "Length", "Word", "Releases");
                CREATE INDEX "IX_SearchWords_Releases" ON "SearchWords" ("Releases") WHERE "Releases" <= 0;
                CREATE VIRTUAL TABLE "SearchIndex" USING fts5(headline, lead, body, tags, tokenize='unicode61 remove_diacritics 0');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP TABLE "SearchIndex";
                DROP TABLE "SearchWords";
                DROP TABLE "SearchTextWords";
                DROP TABLE "SearchTexts";
                DROP TABLE "SearchState";
                """);
        }
    }
}
