// What Google shows between asking for and getting a sign-in: the accounts of the demo, one to be chosen.
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { OAuth2Service } from "oauth2-mock-server";
import type { DemoPerson } from "./people.ts";

type Choosable = Pick<DemoPerson, "sub" | "email" | "name"> & { role: string };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function chooserPage(accounts: readonly Choosable[], asked: URL): string {
  const links = accounts.map(({ sub, email, name, role }) => {
    const address = new URL(asked);
    address.searchParams.set("login_hint", sub);
    return `<li><a href="${escaped(address.pathname + address.search)}"><b>${escaped(name)}</b><br>${escaped(role)}<br><small>${escaped(email)}</small></a></li>`;
  });
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Chọn tài khoản (minh họa)</title><link rel="icon" href="data:,">
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:460px;margin:40px auto;padding:0 16px;color:#202124}
ul{list-style:none;padding:0}a{display:block;padding:10px 14px;margin:8px 0;border:1px solid #dadce0;border-radius:6px;
color:inherit;text-decoration:none}a:hover{background:#f1f3f4}small{color:#5f6368}</style>
<h1>Chọn tài khoản</h1><p>Dữ liệu minh họa: thay cho trang chọn tài khoản của Google khi chạy trên máy này.</p>
<ul>${links.join("\n")}</ul></html>`;
}

/** Lets a service sign in whoever is chosen; a browser that names nobody gets the list. */
export function withAccountChooser(service: OAuth2Service, accounts: readonly Choosable[]): Server {
  const claimsOf = (hint: string | null) => {
    const account = accounts.find(({ sub }) => sub === hint);
    if (account === undefined) return undefined;
    const { sub, email, name } = account;
    return { sub, email, name, email_verified: true };
  };
  return withHints(service, claimsOf, (asked) => chooserPage(accounts, asked));
}

/** Lets a service sign in whom an address names as `login_hint`; `page` answers where that is nobody. */
export function withHints(
  service: OAuth2Service,
  claimsOf: (hint: string | null) => object | undefined,
  page: (asked: URL) => string,
): Server {
  const chosen = new Map<string, object>();
  const hinted = (url: string | undefined) =>
    claimsOf(new URL(url ?? "/", "http://issuer").searchParams.get("login_hint"));
  service.on("beforeAuthorizeRedirect", ({ url }: { url: URL }, request: IncomingMessage) => {
    const claims = hinted(request.url);
    if (claims) chosen.set(url.searchParams.get("code") ?? "", claims);
  });
  service.on(
    "beforeTokenSigning",
    ({ payload }: { payload: object }, { body }: IncomingMessage & { body?: { code?: string } }) => {
      Object.assign(payload, chosen.get(body?.code ?? ""));
    },
  );
  const handle: RequestListener = service.requestHandler;
  return createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://issuer");
    if (asked.pathname !== "/authorize" || hinted(request.url)) return handle(request, response);
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    response.end(page(asked));
  });
}
