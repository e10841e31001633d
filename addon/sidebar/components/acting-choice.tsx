import type { AccountRole } from "../../../shared/register/account-role.ts";
import { ACTING, LABELS } from "../../../shared/wording/sidebar.ts";

interface Props {
  choices: readonly AccountRole[];
  chosen: AccountRole;
  busy: boolean;
  onChoose: (role: AccountRole) => void;
}

/** For who has several roles: as which of them the sidebar is used now. */
export function ActingChoice({ choices, chosen, busy, onChoose }: Props) {
  if (choices.length < 2) return null;
  return (
    <fieldset class="filters acting">
      <legend class="unseen">{LABELS.acting}</legend>
      {choices.map((role) => (
        <button
          key={role}
          type="button"
          aria-pressed={role === chosen}
          aria-disabled={busy}
          onClick={() => {
            if (!busy && role !== chosen) onChoose(role);
          }}
        >
          {ACTING[role]}
        </button>
      ))}
    </fieldset>
  );
}
