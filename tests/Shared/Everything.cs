using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Newsroom.Contacts;
using Newsroom.Kinds;
using Newsroom.People;
using Newsroom.Tags;

namespace Newsroom.Testing;

/// <summary>All that a thing and its parts hold, private fields included, as text: what is equal before and after was not touched.</summary>
public static class Everything
{
    private static readonly Dictionary<Type, FieldInfo[]> Fields = [];
    private static readonly Lock Door = new();

    public static string About(object thing)
    {
        var text = new StringBuilder();
        Write(thing, text, []);
        return text.ToString();
    }

    private static void Write(object? thing, StringBuilder text, Dictionary<object, int> seen)
    {
        switch (thing)
        {
            case null:
                text.Append('-');
                break;
            case string or Guid or Enum or ValueType:
                text.Append(thing is DateTime at ? at.Ticks.ToString(CultureInfo.InvariantCulture) : Convert.ToString(thing, CultureInfo.InvariantCulture));
                break;
            case Person person:
                text.Append(person.Email);
                break;
            case Kind or Tag or Contact or Boilerplate:
                text.Append(thing.GetType().Name);
                break;
            case IEnumerable parts:
                text.Append('[');
                foreach (var part in parts)
                {
                    Write(part, text, seen);
                    text.Append(';');
                }

                text.Append(']');
                break;
            default:
                if (!seen.TryAdd(thing, seen.Count))
                {
                    text.Append('#').Append(seen[thing]);
                    break;
                }

                text.Append('{');
                foreach (var field in FieldsOf(thing.GetType()))
                {
                    text.Append(field.Name).Append('=');
                    Write(field.GetValue(thing), text, seen);
                    text.Append('\n');
                }

                text.Append('}');
                break;
        }
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (Door)
        {
            return Fields.TryGetValue(type, out var known)
                ? known
                : Fields[type] = type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        }
    }
}
