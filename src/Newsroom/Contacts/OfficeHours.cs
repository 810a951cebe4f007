using System.Globalization;

namespace Newsroom.Contacts;

/// <summary>A contact's office hours in words.</summary>
public static class OfficeHours
{
    extension(Contact contact)
    {
        /// <summary>'Mon–Fri 09:00–17:00' in a language; empty where nothing is said.</summary>
        public string HoursIn(CultureInfo culture) => contact.HasOfficeHours
            ? string.Create(CultureInfo.InvariantCulture, $"{Days(contact.OfficeDays, culture)} {contact.OfficeOpens:HH\\:mm}–{contact.OfficeCloses:HH\\:mm}")
            : "";
    }

    extension(Weekdays days)
    {
        /// <summary>One after the other, Monday first.</summary>
        public IEnumerable<Weekdays> Each => Enumerable.Range(0, 7).Select(i => (Weekdays)(1 << i)).Where(day => days.HasFlag(day));

        /// <summary>1 for Monday to 7 for Sunday (ISO 8601).</summary>
        public IEnumerable<int> Numbers => Enumerable.Range(0, 7).Where(i => days.HasFlag((Weekdays)(1 << i))).Select(i => i + 1);
    }

    /// <summary>The day's name, 'Monday'.</summary>
    public static string NameOf(Weekdays day, CultureInfo culture) => culture.DateTimeFormat.GetDayName(Calendar(int.Log2((int)day)));

    // Three days and more that follow one another are a stretch.
    private static string Days(Weekdays days, CultureInfo culture)
    {
        var words = new List<string>();
        for (var day = 0; day < 7; day++)
        {
            if (!days.HasFlag((Weekdays)(1 << day)))
                continue;
            var last = day;
            while (last + 1 < 7 && days.HasFlag((Weekdays)(1 << (last + 1))))
                last++;
            if (last - day >= 2)
                words.Add($"{Short(day)}–{Short(last)}");
            else
                words.AddRange(Enumerable.Range(day, last - day + 1).Select(Short));
            day = last;
        }
        return string.Join(", ", words);

        string Short(int day) => culture.DateTimeFormat.GetAbbreviatedDayName(Calendar(day)).TrimEnd('.');
    }

    private static DayOfWeek Calendar(int day) => (DayOfWeek)((day + 1) % 7);
}
