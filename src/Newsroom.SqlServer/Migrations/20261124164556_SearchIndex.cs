using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE "SearchState" ("Id" int NOT NULL CONSTRAINT "PK_SearchState" PRIMARY KEY, "IsFilled" int NOT NULL, "Record" bigint NOT NULL, "Until" bigint NOT NULL, "Held" bigint NOT NULL);
                INSERT INTO "SearchState" ("Id", "IsFilled", "Record", "Until", "Held") VALUES (1, 0, 0, 0, 0);
                CREATE TABLE "SearchTexts" (
                  "Place" bigint NOT NULL CONSTRAINT "PK_SearchTexts" PRIMARY KEY, "EditionId" bigint NOT NULL CONSTRAINT "UQ_SearchTexts_EditionId" UNIQUE, "Language" nvarchar(16) NOT NULL,
                  "KindId" int NOT NULL, "Year" int NOT NULL, "VisibleFrom" bigint NOT NULL, "TagIds" nvarchar(max) NOT NULL, "TagNames" nvarchar(max) NOT NULL);
                CREATE TABLE "SearchContents" (
                  "Place" bigint NOT NULL CONSTRAINT "PK_SearchContents" PRIMARY KEY, "PutAt" datetime2 NOT NULL,
                  "Headline" nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL, "Lead" nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL,
                  "Body" nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL, "Tags" nvarchar(max) COLLATE Latin1_General_BIN2 NOT NULL);
                CREATE TABLE "SearchTextWords" ("Place" bigint NOT NULL CONSTRAINT "PK_SearchTextWords" PRIMARY KEY, "Words" nvarchar(max) NOT NULL);
                CREATE TABLE "SearchWords" (
                  "Language" nvarchar(16) COLLATE Latin1_General_BIN2 NOT NULL, "Shown" nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL, "Word" nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
                  "Length" int NOT NULL, "Releases" int NOT NULL, CONSTRAINT "PK_SearchWords" PRIMARY KEY ("Language", "Shown"));
                CREATE INDEX "IX_SearchWords_Word" ON "SearchWords" ("Language", "Word");
                CREATE INDEX "IX_SearchWords_Length" ON "SearchWords" ("Language", "Length") INCLUDE ("Word", "Releases");
                """);

            // A server without full-text search has neither catalogs nor this index; searches look through the texts themselves there. Its DDL stands no transaction.
            migrationBuilder.Sql("IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 EXEC(N'CREATE FULLTEXT CATALOG NewsroomSearch')", suppressTransaction: true);
            migrationBuilder.Sql(
                """
                IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1
                EXEC(N'CREATE FULLTEXT INDEX ON "SearchContents" ("Headline" LANGUAGE 0, "Lead" LANGUAGE 0, "Body" LANGUAGE 0, "Tags" LANGUAGE 0) KEY INDEX "PK_SearchContents" ON NewsroomSearch WITH CHANGE_TRACKING AUTO, STOPLIST OFF')
                """, suppressTransaction: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("IF FULLTEXTSERVICEPROPERTY('IsFullTextInstalled') = 1 EXEC(N'DROP FULLTEXT INDEX ON \"SearchContents\"; DROP FULLTEXT CATALOG NewsroomSearch')", suppressTransaction: true);
            migrationBuilder.Sql("""DROP TABLE "SearchContents", "SearchWords", "SearchTextWords", "SearchTexts", "SearchState";""");
        }
    }
}
