using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsroom.Faults;

/// <summary>
/// Counts the steps at which a program may die and leave different things behind: before each command that writes, after one outside a
/// transaction, before and after each commit, before and after each request to another server. While a countdown lies in the file that the
/// environment variable names, each step takes one off it; at 0 the process kills itself, as kill -9 would. What it did stands in '….steps'.
/// </summary>
internal static partial class Steps
{
    private const string Variable = "NEWSROOM_DIE_AT";

    private static readonly Lock Counting = new();
    private static readonly string Countdown = Environment.GetEnvironmentVariable(Variable) ?? "";

    public static void Watch()
    {
        if (Countdown.Length == 0)
            return;

        DiagnosticListener.AllListeners.Subscribe(new Listeners());
        new Thread(EndWithTheInput) { IsBackground = true }.Start();
    }

    /// <summary>Whoever started the program holds its input open; when they are gone, nobody will stop it.</summary>
    private static void EndWithTheInput()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
            // Nobody writes.
        }

        Die();
    }

    private static void Heard(string name, object? payload)
    {
        switch (name)
        {
            case "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" when Writes(payload) is { } command:
                Step("before " + command.CommandText);
                break;
            case "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted" when Writes(payload) is { Transaction: null } command:
                Step("after " + command.CommandText);
                break;
            case "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionCommitting":
                Step("before the commit");
                break;
            case "Microsoft.EntityFrameworkCore.Database.Transaction.TransactionCommitted":
                Step("after the commit");
                break;
            case "System.Net.Http.HttpRequestOut.Start":
                Step("before a request");
                break;
            case "System.Net.Http.HttpRequestOut.Stop":
                Step("after a request");
                break;
            default:
                break;
        }
    }

    private static void Step(string what)
    {
        lock (Counting)
        {
            if (!File.Exists(Countdown))
                return;

            var left = int.Parse(File.ReadAllText(Countdown), CultureInfo.InvariantCulture) - 1;
            File.AppendAllText(Countdown + ".steps", $"{what.ReplaceLineEndings(" ")}\n");
            File.WriteAllText(Countdown, left.ToString(CultureInfo.InvariantCulture));
            if (left > 0)
                return;

            Die();
        }
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }

    // EF Core's payloads are read by name, so that this assembly needs nothing but the runtime.
    private static DbCommand? Writes(object? payload) =>
        payload?.GetType().GetProperty("Command")?.GetValue(payload) is DbCommand command && Write().IsMatch(command.CommandText) ? command : null;

    [GeneratedRegex(@"\b(INSERT INTO|UPDATE|DELETE FROM)\b")]
    private static partial Regex Write();

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Microsoft.EntityFrameworkCore" or "HttpHandlerDiagnosticListener")
                value.Subscribe(new Events());
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Events : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value) => Heard(value.Key, value.Value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
