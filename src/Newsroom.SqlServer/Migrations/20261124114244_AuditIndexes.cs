using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Newsroom.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AuditIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_PersonId",
                table: "Audit");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_Event_At",
                table: "Audit",
                columns: new[] { "Event", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_PersonId_At",
                table: "Audit",
                columns: new[] { "PersonId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_Event_At",
                table: "Audit");

            migrationBuilder.DropIndex(
                name: "IX_Audit_PersonId_At",
                table: "Audit");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_PersonId",
                table: "Audit",
                column: "PersonId");
        }
    }
}
