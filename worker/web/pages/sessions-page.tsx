import { showInstant } from "../../../shared/wording/instant.ts";
import { WEB_LABELS } from "../../../shared/wording/web.ts";
import type { Session } from "../../store/read-session.ts";

/** One's own sessions: where one is signed in, each to be ended, or all. */
export function SessionsPage({ sessions, own }: { sessions: readonly Session[]; own: string }) {
  return (
    <>
      <h1>{WEB_LABELS.sessions}</h1>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{WEB_LABELS.device}</th>
            <th scope="col">{WEB_LABELS.begunAt}</th>
            <th scope="col">{WEB_LABELS.seenAt}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ id, device, begunAt, seenAt }) => (
            <tr>
              <td class="words">{device}</td>
              <td>{showInstant(begunAt)}</td>
              <td>{showInstant(seenAt)}</td>
              <td>
                {id === own ? (
                  WEB_LABELS.ownSession
                ) : (
                  <form method="post" action="/phien/ket-thuc">
                    <input type="hidden" name="id" value={id} />
                    <button type="submit">{WEB_LABELS.endSession}</button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" action="/dang-xuat/tat-ca">
        <button type="submit">{WEB_LABELS.signOutEverywhere}</button>
      </form>
    </>
  );
}
