// A browser as far as the pages need one: it keeps cookies, follows no redirect by itself, and bears its site's Origin.
import { raw } from "./client.ts";

const SITE = "https://worker.example";

export interface PageAnswer {
  status: number;
  headers: Headers;
  /** Where it leads: a path of the site, or a whole address elsewhere. */
  location: string | null;
  html: string;
}

export class Browser {
  readonly cookies = new Map<string, string>();

  #keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (attributes.includes("Max-Age=0")) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }

  async #send(path: string, init: RequestInit): Promise<PageAnswer> {
    const Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(Cookie === "" ? {} : { Cookie }), ...(init.headers as Record<string, string>) };
    const response = await raw(path, { ...init, headers, redirect: "manual" });
    this.#keep(response.headers);
    const location = response.headers.get("Location");
    return { status: response.status, headers: response.headers, location, html: await response.text() };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<PageAnswer> {
    return this.#send(path, { headers });
  }

  post(
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<PageAnswer> {
    const body = new URLSearchParams(fields).toString();
    const type = "application/x-www-form-urlencoded";
    return this.#send(path, {
      method: "POST",
      body,
      headers: { Origin: SITE, "Content-Type": type, ...headers },
    });
  }

  /** Goes to the issuer and chooses the account with these claims; gives the address to which it sends back. */
  async choose(claims: object, wanted = "/"): Promise<string> {
    const den = wanted === "/" ? "" : `?den=${encodeURIComponent(wanted)}`;
    const { location } = await this.get(`/dang-nhap/chon-tai-khoan${den}`);
    const asked = new URL(location ?? "");
    asked.searchParams.set("login_hint", JSON.stringify(claims));
    const chosen = await fetch(asked, { redirect: "manual" });
    const back = new URL(chosen.headers.get("Location") ?? "");
    return back.pathname + back.search;
  }

  /** Signs in as the account with these claims. */
  async signIn(claims: object, wanted = "/"): Promise<PageAnswer> {
    return this.get(await this.choose(claims, wanted));
  }
}

/** What an issuer says of somebody. */
export function said(email: string, change: object = {}): object {
  return { sub: `sub of ${email}`, email, email_verified: true, ...change };
}
