using System.Text;
using Newsroom.Contacts;

namespace Newsroom.Sharing;

/// <summary>Media contacts as vCard 4.0 (RFC 6350): one card each, CRLF line ends, UTF-8.</summary>
public static class ContactCards
{
    /// <summary>No line is longer, its end not counted (RFC 6350, section 3.2).</summary>
    private const int MostOctets = 75;

    public static string Write(IEnumerable<Contact> contacts, string organisation, Uri site)
    {
        var cards = new StringBuilder();
        foreach (var contact in contacts)
        {
            Line("BEGIN:VCARD");
            Line("VERSION:4.0");
            Line("KIND:individual");
            Line("FN:" + Escaped(contact.Name));
            Line("ORG:" + Escaped(organisation));
            if (contact.Role.Length > 0)
                Line("TITLE:" + Escaped(contact.Role));
            if (contact.Email.Length > 0)
                Line("EMAIL;TYPE=work:" + Escaped(contact.Email));
            if (Dialled(contact.Phone) is { Length: > 0 } number)
                Line("TEL;TYPE=\"work,voice\";VALUE=uri:tel:" + number);
            if (contact.Language.Length > 0)
                Line("LANG:" + contact.Language);
            Line("URL:" + site.AbsoluteUri);
            Line("END:VCARD");
        }
        return cards.ToString();

        void Line(string content) => cards.Append(Folded(content)).Append("\r\n");
    }

    /// <summary>What a phone dials: digits and a leading plus.</summary>
    public static string Dialled(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // A line goes on behind a line end and a space, and never breaks within a character.
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
