/** The site is no matter: it only tells what leaves it. */
const SITE = "https://site.invalid";

/**
 * A path of this site that an address asked for, or the first page where it leads elsewhere ("//other", "/\other",
 * "https:…") or holds what no address does.
 */
export function ownPath(asked: string | undefined): string {
  if (asked === undefined || !asked.startsWith("/") || !URL.canParse(asked, SITE)) return "/";
  const url = new URL(asked, SITE);
  return url.origin === SITE ? `${url.pathname}${url.search}` : "/";
}
