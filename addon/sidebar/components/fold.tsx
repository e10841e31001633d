import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
  title: string;
  /** What it holds, beside its title; `unit` is for readers. */
  count: string;
  unit?: string;
  /** Whether it is open until a person says otherwise. */
  unfolded: boolean;
  /** Of its heading. */
  level?: 3 | 4;
  /** Where it has to be known elsewhere: what was chosen, null for nothing, and who is told of it. */
  choice?: { chosen: boolean | null; choose: (open: boolean) => void };
  children: ComponentChildren;
}

/** A section that folds: its title is a button, and what is folded away is not drawn at all. */
export function Fold({ title, count, unit, unfolded, level = 3, choice, children }: Props) {
  const own = useState<boolean | null>(null);
  const [chosen, setChosen] = choice ? [choice.chosen, choice.choose] : own;
  const open = chosen ?? unfolded;
  const Tag = `h${level}` as const;
  return (
    <section class="fold">
      <Tag class="fold-title">
        <button type="button" aria-expanded={open} onClick={() => setChosen(!open)}>
          <span>{title}</span>{" "}
          <span class="count">
            {count}
            {unit !== undefined && <span class="unseen"> {unit}</span>}
          </span>
        </button>
      </Tag>
      {open && children}
    </section>
  );
}
