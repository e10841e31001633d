import { WEB_LABELS } from "../../../shared/wording/web.ts";

/** What went wrong, and the way back. */
export function NoticePage({ title, detail }: { title: string; detail: string }) {
  return (
    <section class="notice bad">
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">{WEB_LABELS.backHome}</a>
      </p>
    </section>
  );
}
