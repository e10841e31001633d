import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
  title: string;
  /** What it holds, beside its title; `unit` is for readers. */
  count: string;
  unit?: string;
  /** Whether it is open until a person says otherwise. */
  unfolded: boolean;
  children: ComponentChildren;
}

/** A section that folds: its title is a button, and what is folded away is not drawn at all. */
export function Fold({ title, count, unit, unfolded, children }: Props) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? unfolded;
  return (
    <section class="fold">
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setChosen(!open)}>
          <span>{title}</span>{" "}
          <span class="count">
            {count}
            {unit !== undefined && <span class="unseen"> {unit}</span>}
          </span>
        </button>
      </h3>
      {open && children}
    </section>
  );
}
