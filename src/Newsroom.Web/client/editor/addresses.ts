/** An address that readers can follow, completed where a person left out what programs need; null where it is none. */
export function addressOf(typed: string, site: string): string | null {
  const address = typed.trim();
  if (address === "" || address.startsWith("#") || /\s/u.test(address))
    return null;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/u.test(address))
    return "mailto:" + address;
  const isBareHost = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]|$)/u.test(address);
  const whole = isBareHost ? "https://" + address : address;
  if (!/^(?:https?|mailto|tel):|^\//iu.test(whole) || !URL.canParse(whole, site))
    return null;
  return ["http:", "https:", "mailto:", "tel:"].includes(new URL(whole, site).protocol) ? whole : null;
}

/** Where a link of a mail program or a word processor really leads. */
export function unwrapped(address: string): string {
  if (!URL.canParse(address))
    return address;
  const url = new URL(address);
  if (/(?:^|\.)google\.[a-z.]+$/u.test(url.hostname) && url.pathname === "/url")
    return url.searchParams.get("q") ?? url.searchParams.get("url") ?? address;
  if (url.hostname.endsWith(".safelinks.protection.outlook.com"))
    return url.searchParams.get("url") ?? address;
  return address;
}
