using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using Newsroom.Web.Startup;

namespace Newsroom.Web.Shared;

/// <summary>Sends single mails in plain text, where a server is configured.</summary>
public sealed class Mailer(IOptions<MailOptions> options, ILogger<Mailer> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly MailOptions mail = options.Value;

    public bool IsConfigured => mail.IsConfigured;

    /// <returns>Whether the server took it. Why not is in the log; nothing is thrown, so that no verb fails because a mail did.</returns>
    public async Task<bool> Send(string name, string email, string subject, string text, CancellationToken ct) =>
        IsConfigured && await WhyNotSent(name, email, subject, text, Guid.NewGuid(), ct) is null;

    /// <param name="key">The same each time the same mail is sent; it becomes the Message-Id (RFC 5322, section 3.6.4), by which a repeated mail is recognised.</param>
    /// <returns>Null where the server took it; else why not, in words that hold nothing secret.</returns>
    public async Task<string?> WhyNotSent(string name, string email, string subject, string text, Guid key, CancellationToken ct)
    {
        try
        {
            using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
            var from = MailboxAddress.Parse(mail.From);
            message.From.Add(from);
            message.To.Add(new MailboxAddress(name, email));
            message.MessageId = $"{key:N}@{from.Domain}";
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            using var smtp = new SmtpClient();
            await smtp.ConnectAsync(mail.Host, mail.Port, SocketOptions, patience.Token);
            if (mail.UserName.Length > 0)
                await smtp.AuthenticateAsync(mail.UserName, mail.Password, patience.Token);
            await smtp.SendAsync(message, patience.Token);
            await TakeLeave(smtp, patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException
            or AuthenticationException or SslHandshakeException or NotSupportedException or ParseException or OperationCanceledException)
        {
            log.LogError(error, "A mail could not be handed to {Host}:{Port}. Check the section Mail of the configuration.", mail.Host, mail.Port);
            return error is OperationCanceledException
                ? $"The mail server did not take it within {Patience.TotalSeconds:0} seconds."
                : $"The mail server did not take it ({error.GetType().Name}).";
        }
    }

    /// <summary>The mail is taken by then: a goodbye that fails must not send it a second time.</summary>
    private static async Task TakeLeave(SmtpClient smtp, CancellationToken ct)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            // Nothing is lost.
        }
    }

    private SecureSocketOptions SocketOptions => mail.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
