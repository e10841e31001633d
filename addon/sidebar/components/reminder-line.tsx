import { showInstant } from "../../../shared/wording/instant.ts";
import { REMINDER_LABELS, REMINDER_PHRASES, REMINDER_SENTENCES } from "../../../shared/wording/reminding.ts";
import type { ReminderItem } from "../../contract/reminders.ts";
import { Button } from "./button.tsx";
import { Chip } from "./chip.tsx";
import { ReminderTextsBox } from "./reminder-texts.tsx";

interface Props {
  item: ReminderItem;
  busy: boolean;
  /** Null where the period takes no marks. */
  ticked: boolean | null;
  /** Just stored as reminded. */
  marked: boolean;
  onTick: (agencyId: string, ticked: boolean) => void;
  onMark: (agencyId: string) => void;
}

function Contacts({ contacts }: Pick<ReminderItem, "contacts">) {
  if (contacts.length === 0) return <p class="muted small">{REMINDER_SENTENCES.noContact}</p>;
  return (
    <ul class="contacts small">
      {contacts.map(({ email, name, phone }) => (
        <li key={`${name} ${email} ${phone}`}>
          <span>{name}</span>
          {phone !== null && <span>{phone}</span>}
          {email !== null && <span>{email}</span>}
        </li>
      ))}
    </ul>
  );
}

/** One agency to be reminded: why, whom to ask, when last, and the texts. */
export function ReminderLine({ item, busy, ticked, marked, onTick, onMark }: Props) {
  const { agency, contacts, last, texts, why } = item;
  const id = `remind-${agency.id}`;
  return (
    <li class="reminder">
      {ticked === null ? (
        <span class="agency">{agency.name}</span>
      ) : (
        <label class="tick">
          <input
            type="checkbox"
            checked={ticked}
            onChange={(event) => onTick(agency.id, event.currentTarget.checked)}
          />
          <span class="agency">{agency.name}</span>
        </label>
      )}
      <div class="reminder-facts">
        <p>{why}</p>
        <Contacts contacts={contacts} />
        <p class="facts">
          {marked && <Chip label={{ sign: "✓", word: REMINDER_SENTENCES.markedNow, tone: "good" }} />}
          <span class="muted">
            {last === null
              ? REMINDER_SENTENCES.neverReminded
              : REMINDER_PHRASES.lastReminded(showInstant(last))}
          </span>
        </p>
        <ReminderTextsBox id={id} summary={REMINDER_LABELS.texts} texts={texts}>
          {ticked !== null && (
            <div class="row">
              <Button off={busy} onPress={() => onMark(agency.id)}>
                {REMINDER_LABELS.mark}
              </Button>
            </div>
          )}
        </ReminderTextsBox>
      </div>
    </li>
  );
}
