using System.Globalization;
using System.Text;
using Newsroom.Rules;

namespace Newsroom.Text;

/// <summary>Collects text and refuses more than it was told to take.</summary>
internal sealed class LimitedWriter(int maxLength) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder written = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Room(1).Append(value);

    public override void Write(string? value) => Room(value?.Length ?? 0).Append(value);

    public override void Write(char[] buffer, int index, int count) => Room(count).Append(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => Room(buffer.Length).Append(buffer);

    public override string ToString() => written.ToString();

    private StringBuilder Room(int length)
    {
        RuleBroken.ThrowIf(written.Length + length > maxLength,
            "The text would make an enormous page. Shorten it, or use fewer footnotes and repeated links.");
        return written;
    }
}
