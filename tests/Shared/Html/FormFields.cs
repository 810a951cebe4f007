using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Newsroom.Testing.Html;

/// <summary>What a browser would send of a form (HTML Standard, 'Constructing the entry list'), files aside.</summary>
public static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form, IElement pressed)
    {
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || IsDisabled(element))
                continue;

            foreach (var value in Values(element, pressed))
                yield return new(name, value);
        }
    }

    private static IEnumerable<string> Values(IElement element, IElement pressed) => element switch
    {
        IHtmlSelectElement select => ChosenOptions(select).Select(o => o.Value),
        IHtmlTextAreaElement area => [area.Value],
        IHtmlButtonElement button => button == pressed ? [button.Value] : [],
        IHtmlInputElement { Type: "submit" or "image" } input => input == pressed ? [input.Value] : [],
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.GetAttribute("value") ?? "on"] : [],
        IHtmlInputElement { Type: "button" or "reset" or "file" } => [],
        IHtmlInputElement input => [input.Value],
        _ => [],
    };

    private static IEnumerable<IHtmlOptionElement> ChosenOptions(IHtmlSelectElement select)
    {
        var chosen = select.Options.Where(o => o.IsSelected && !o.IsDisabled).ToList();
        return chosen.Count > 0 || select.IsMultiple ? chosen : select.Options.Where(o => !o.IsDisabled).Take(1);
    }

    private static bool IsDisabled(IElement element) =>
        element.HasAttribute("disabled") || element.Ancestors<IHtmlFieldSetElement>().Any(f => f.HasAttribute("disabled"));
}
