import { NOTICE_ACTIONS } from "../../../shared/wording/live.ts";
import type { Notice } from "../../contract/check.ts";
import { Button } from "./button.tsx";

interface Props {
  notices: readonly Notice[];
  busy: boolean;
  onAccept: () => void;
  onRestore: () => void;
}

/** What a check found about the sheet itself; texts that changed places are asked about before anything is sent. */
export function NoticeList({ notices, busy, onAccept, onRestore }: Props) {
  return (
    <>
      {notices.map(({ kind, message, hint, restorable }) => (
        <div key={kind + message} class="box tone-ongoing">
          <p class="box-title">{message}</p>
          <p>{hint}</p>
          {kind === "moved" && (
            <div class="row">
              {restorable && (
                <Button off={busy} onPress={onRestore}>
                  {NOTICE_ACTIONS.restore}
                </Button>
              )}
              <Button off={busy} onPress={onAccept}>
                {NOTICE_ACTIONS.accept}
              </Button>
            </div>
          )}
        </div>
      ))}
    </>
  );
}
