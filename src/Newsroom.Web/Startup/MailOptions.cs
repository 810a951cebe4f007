using System.ComponentModel.DataAnnotations;
using MimeKit;

namespace Newsroom.Web.Startup;

public enum MailSecurity
{
    /// <summary>Plain text; for a mail catcher on the same machine only.</summary>
    None,

    /// <summary>Begins in plain text and must be raised to TLS before anything is said.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Section 'Mail': the server that takes mails. Without a host nothing is sent, and links are handed over by hand.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>Name of the SMTP server; empty (default) to send nothing.</summary>
    public string Host { get; init; } = "";

    /// <summary>Default 587.</summary>
    [Range(1, 65_535)]
    public int Port { get; init; } = 587;

    /// <summary>None, StartTls (default) or Tls.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Empty (default) where the server asks for no sign-in.</summary>
    public string UserName { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>Sender, such as 'Newsroom &lt;newsroom@example.org&gt;'; required with a host.</summary>
    public string From { get; init; } = "";

    public bool IsConfigured => Host.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsConfigured && !MailboxAddress.TryParse(From, out _))
            yield return new ValidationResult("Mail:From is missing or no e-mail address: mails need a sender, such as newsroom@example.org.", [nameof(From)]);
        if (UserName.Length > 0 && Security == MailSecurity.None)
            yield return new ValidationResult("Mail:Security is None: name and password would cross the network in plain text. Use StartTls or Tls.", [nameof(Security)]);
    }
}
