import { LABELS } from "../../../shared/wording/sidebar.ts";
import type { Trouble } from "../store.ts";
import { Button } from "./button.tsx";

/** What went wrong in one plain sentence or two, and the one thing to do, where a click is what helps. */
export function ProblemBox({ trouble, busy }: { trouble: Trouble; busy: boolean }) {
  return (
    <div class="box tone-bad" role="alert">
      <p class="box-title">
        <span class="sign" aria-hidden="true">
          ✗
        </span>
        {trouble.problem.title}
      </p>
      <p>{trouble.problem.detail}</p>
      {trouble.remedy !== "none" && (
        <Button off={busy} onPress={trouble.mend}>
          {LABELS[trouble.remedy]}
        </Button>
      )}
    </div>
  );
}
