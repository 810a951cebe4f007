namespace Newsroom.Web.Site.Errors;

/// <summary>What a reader sees instead of the page: what happened, and what to do next.</summary>
/// <param name="Code">HTTP status code.</param>
public sealed record ErrorPage(int Code)
{
    /// <summary>In place of the general sentence for the code; English, with places for <see cref="Values"/>.</summary>
    public string? Sentence { get; init; }

    public object[] Values { get; init; } = [];

    /// <summary>Words to search for, from the address that was not found.</summary>
    public string SearchWords { get; init; } = "";

    public string Title => Code switch
    {
        400 => "This request could not be understood",
        403 => "This is not open to you",
        404 => "There is no such page",
        405 => "This address cannot do that",
        410 => "This is no longer available",
        413 => "This is too much at once",
        429 => "Too many requests",
        >= 500 => "Something went wrong here",
        _ => "This did not work",
    };

    public string WhatToDo => Sentence ?? Code switch
    {
        400 => "Go back, reload the page and try again.",
        403 => "Sign in with an account that may do this, or go back.",
        404 => "The address may be mistyped, or what was here never was public. Search for it, or look through all releases.",
        405 => "Go back and use the page's own links and buttons.",
        410 => "Look through all releases for what followed.",
        413 => "Send less, or in parts.",
        429 => "Wait a minute, then try again.",
        >= 500 => "It is our fault, not yours. Try again in a minute; if it happens again, tell the press office.",
        _ => "Go back, reload the page and try again.",
    };
}
