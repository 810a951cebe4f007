# Reads a feed from standard input with feedparser and writes what it understood.
import json
import sys

import feedparser

found = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
    "version": found.version,
    "isWellFormed": not found.bozo,
    "complaint": str(found.get("bozo_exception", "")),
    "title": found.feed.get("title"),
    "language": found.feed.get("language"),
    "links": [[link.get("rel"), link.get("href")] for link in found.feed.get("links", [])],
    "entries": [{
        "id": entry.get("id"),
        "link": entry.get("link"),
        "title": entry.get("title"),
        "published": entry.get("published_parsed") and list(entry.published_parsed[:6]),
        "updated": entry.get("updated_parsed") and list(entry.updated_parsed[:6]),
        "content": entry.content[0].value if "content" in entry else "",
        "tags": [tag.get("label") or tag.get("term") for tag in entry.get("tags", [])],
        "pictures": [picture.get("url") for picture in entry.get("media_content", [])],
    } for entry in found.entries],
}))
