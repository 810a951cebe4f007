// Reads a feed from standard input with feedsmith and writes what it understood.
import { parseFeed } from "feedsmith";
import { text } from "node:stream/consumers";

console.log(JSON.stringify(parseFeed(await text(process.stdin))));
