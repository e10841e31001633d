import type { Child } from "hono/jsx";

/** What is told of what was asked before. */
export interface Told {
  title: string;
  detail?: string;
  bad: boolean;
}

/** A box on top of a page, which readers of screens hear at once; nothing where nothing is told. */
export function Notice({ told, children }: { told: Told | null; children?: Child }) {
  if (told === null) return null;
  const { title, detail, bad } = told;
  return (
    <div class={`notice ${bad ? "bad" : "good"}`} role={bad ? "alert" : "status"}>
      <b>{title}</b>
      {detail === undefined ? null : <p>{detail}</p>}
      {children}
    </div>
  );
}
