using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Newsroom.Sharing;

/// <summary>The part of an address that nobody can guess. It is shown once and kept as its hash only.</summary>
public static class SecretAddress
{
    /// <summary>Length of the secret in characters: 24 bytes in base64url (RFC 4648, section 5).</summary>
    public const int Length = 32;

    public const int HashLength = 64;

    /// <summary>192 random bits, safe in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
