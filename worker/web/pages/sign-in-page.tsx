import { SITE_TITLE, WEB_LABELS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { Notice, type Told } from "../parts/notice.tsx";

interface SignInProps {
  /** Where signing in begins; null where no client is configured. */
  begin: string | null;
  google: boolean;
  /** What is to be told first. */
  notice: (Told & { email?: string | null }) | null;
}

/** The one page for who is not signed in. */
export function SignInPage({ begin, google, notice }: SignInProps) {
  return (
    <section class="sign-in">
      <h1>{SITE_TITLE}</h1>
      <Notice told={notice}>
        {notice?.email ? (
          <p>
            {WEB_SENTENCES.refused}: <b>{notice.email}</b>
          </p>
        ) : null}
      </Notice>
      <p>{WEB_SENTENCES.signIn}</p>
      {begin === null ? (
        <p class="notice bad">{WEB_SENTENCES.noWebClient}</p>
      ) : (
        <a class="button" href={begin}>
          {google ? WEB_LABELS.signInGoogle : WEB_LABELS.signIn}
        </a>
      )}
    </section>
  );
}
