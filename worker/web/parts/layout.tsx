import type { Child } from "hono/jsx";
import { SITE_TITLE, WEB_LABELS } from "../../../shared/wording/web.ts";
import type { Person } from "../../auth/person.ts";

export interface LayoutProps {
  title: string;
  /** Whoever is signed in; null on the pages before that. */
  person: Person | null;
  style: string;
  children?: Child;
}

function Account({ person }: { person: Person }) {
  return (
    <div class="account">
      <span class="who">
        <b>{person.name}</b>
        <span>{person.email}</span>
      </span>
      <a href="/phien">{WEB_LABELS.sessions}</a>
      <form method="post" action="/dang-xuat">
        <button type="submit" class="quiet">
          {WEB_LABELS.signOut}
        </button>
      </form>
    </div>
  );
}

/** A whole page: head, who is signed in, and its content. */
export function Layout({ title, person, style, children }: LayoutProps) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <title>{title === SITE_TITLE ? title : `${title} – ${SITE_TITLE}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <a class="skip" href="#main">
          {WEB_LABELS.skip}
        </a>
        <header>
          <a class="home" href="/">
            {SITE_TITLE}
          </a>
          {person === null ? null : <Account person={person} />}
        </header>
        <main id="main">{children}</main>
      </body>
    </html>
  );
}
