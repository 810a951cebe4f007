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
    public async Task<bool> Send(string name, string email, string subject, string text, CancellationToken ct)
    {
        if (!IsConfigured)
            return false;

        try
        {
            using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
            message.From.Add(MailboxAddress.Parse(mail.From));
            message.To.Add(new MailboxAddress(name, email));
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            using var smtp = new SmtpClient();
            await smtp.ConnectAsync(mail.Host, mail.Port, SocketOptions, patience.Token);
            if (mail.UserName.Length > 0)
                await smtp.AuthenticateAsync(mail.UserName, mail.Password, patience.Token);
            await smtp.SendAsync(message, patience.Token);
            await smtp.DisconnectAsync(quit: true, patience.Token);
            return true;
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException
            or AuthenticationException or SslHandshakeException or NotSupportedException or ParseException or OperationCanceledException)
        {
            log.LogError(error, "A mail could not be handed to {Host}:{Port}. Check the section Mail of the configuration.", mail.Host, mail.Port);
            return false;
        }
    }

    private SecureSocketOptions SocketOptions => mail.Security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
