import { describe, expect, test } from "vitest";
import type { AddonProblem } from "../../../addon/contract/answer.ts";
import type { HttpReply } from "../../../tools/standin/services/host.ts";
import { problem, tabOf, value } from "../answers.ts";
import { seenTexts } from "../cut-harness.ts";
import type { Environment, Harness } from "../environment.ts";
import { readSheet, type SheetReader, TABS } from "../sheet-reader.ts";
import {
  AGENCY,
  AWAY,
  FAULTS,
  filledHarness,
  type Handler,
  loseAnswers,
  own,
  PERIOD,
  refuses,
  told,
} from "./network-faults.ts";

const ROW = "II.4.c";

const WHEN = expect.stringMatching(/^10\/12\/2021 \d\d:\d\d$/);

/** A send that was refused: nothing waits. */
const refusedBy = (problem: AddonProblem) => ({ ok: false, problem: { ...problem, waiting: null } });

const duties = (harness: Harness): SheetReader => readSheet(harness, TABS.duties);

/** What the worker has of the agency, asked for at a harness whose network is whole. */
async function storedTexts(environment: Environment, agency: string, key = ROW): Promise<string[]> {
  const token = await environment.token("tong-hop-1");
  const ask = async (path: string) => {
    const url = `${environment.backend.workerUrl}/v1/periods/${PERIOD}/reports/${agency}${path}`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    return response.ok ? await response.json() : null;
  };
  const count: number = (await ask(""))?.head.versions ?? 0;
  const texts: string[] = [];
  for (let version = 1; version <= count; version++) {
    const { report } = await ask(`/versions/${version}`);
    texts.push(report.tables.duties.find((row: { key: string }) => row.key === key).cells.result);
  }
  return texts;
}

/** Loses only the answers to sends. */
const loseSends: Handler = (request, send): HttpReply => {
  const answer = send();
  if (request.method === "PUT") throw new Error("Timeout");
  return answer;
};

export function sendingTests(environment: Environment): void {
  describe("sending", () => {
    test("every fault is told, the send waits for the next definite answer, and arrives once", async () => {
      const harness = await filledHarness(environment);
      let sent = (await storedTexts(environment, AGENCY)).length;
      for (const [at, [fault, handler, wanted]] of FAULTS.entries()) {
        const text = `Kết quả gửi thử lần ${at}`;
        duties(harness).type(ROW, "result", text);
        const before = seenTexts(harness).get(text);
        harness.intercept(handler);
        const away = AWAY.includes(wanted.code);
        const answer = harness.addon.sendReport(null);
        expect({ fault, answer }).toEqual({
          fault,
          answer: { ok: false, problem: { ...wanted, waiting: away ? WHEN : null } },
        });
        harness.intercept(null);
        expect({ fault, waiting: value(harness.addon.home()).sheet?.waiting }).toEqual({
          ...{ fault, waiting: away ? WHEN : null },
        });
        value(harness.addon.checkSheet(null));
        expect({ fault, seen: seenTexts(harness).get(text) }).toEqual({ fault, seen: before });
        sent += 1;
        expect({ fault, version: value(harness.addon.sendReport(null)).version }).toEqual({
          fault,
          version: sent,
        });
        expect(value(harness.addon.home()).sheet?.waiting).toBe(null);
      }
      const stored = await storedTexts(environment, AGENCY);
      expect(stored.slice(-FAULTS.length)).toEqual(FAULTS.map((_, at) => `Kết quả gửi thử lần ${at}`));
    });

    test("a lost answer: opened again, the sheet shows the report as sent, nothing waits", async () => {
      const harness = await filledHarness(environment);
      const before = (await storedTexts(environment, AGENCY)).length;
      duties(harness).type(ROW, "result", "Gửi rồi mất trả lời");
      harness.intercept(loseSends);
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(FAULTS[0]?.[1] ?? null);
      expect(value(harness.addon.home()).sheet?.waiting).toEqual(WHEN);
      harness.intercept(null);
      const { sheet } = value(harness.addon.home());
      expect([sheet?.head?.state, sheet?.head?.latest, sheet?.waiting]).toEqual(["sent", before + 1, null]);
      const rebuilt = value(harness.addon.buildSheet(PERIOD));
      expect([rebuilt.behind, rebuilt.notes, rebuilt.waiting]).toEqual([[], [], null]);
    });

    test("answers lost again and again while the person edits on: each version once, in order, and no conflict", async () => {
      const harness = await filledHarness(environment);
      const before = await storedTexts(environment, AGENCY);
      harness.intercept(loseSends);
      duties(harness).type(ROW, "result", "Bản thứ nhất");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      duties(harness).type(ROW, "result", "Bản thứ hai");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(FAULTS[0]?.[1] ?? null);
      duties(harness).type(ROW, "result", "Bản chưa tới nơi");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(null);
      duties(harness).type(ROW, "result", "Bản thứ ba");
      expect(value(harness.addon.sendReport(null)).version).toBe(before.length + 2);
      // The second was refused as stale, and that answer was lost too; its words stood in the sheet until edited on.
      expect(await storedTexts(environment, AGENCY)).toEqual([...before, "Bản thứ nhất", "Bản thứ ba"]);
    });

    test("a lost answer and a rebuild after more edits: the own version is no other's", async () => {
      const harness = await filledHarness(environment);
      harness.intercept(loseSends);
      duties(harness).type(ROW, "result", "Đã gửi, chưa biết");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(null);
      duties(harness).type(ROW, "result", "Sửa tiếp sau khi gửi");
      const rebuilt = value(harness.addon.buildSheet(PERIOD));
      expect([rebuilt.behind, rebuilt.notes]).toEqual([[], []]);
      expect(duties(harness).text(ROW, "result")).toBe("Sửa tiếp sau khi gửi");
      expect(problem(harness.addon.sendReport(null))).toBe("none");
    });

    test("a lost answer and a colleague who sends from another file: both texts row by row, none thrown away", async () => {
      const [mine, theirs] = [await filledHarness(environment), await filledHarness(environment)];
      mine.intercept(loseSends);
      duties(mine).type(ROW, "result", "Của tôi");
      expect(problem(mine.addon.sendReport(null))).toBe("offline");
      value(theirs.addon.buildSheet(PERIOD));
      duties(theirs).type(ROW, "result", "Của đồng nghiệp");
      value(theirs.addon.sendReport(null));
      const before = await storedTexts(environment, AGENCY);
      mine.intercept(null);
      expect(mine.addon.sendReport(null)).toEqual(refusedBy(own("sheet_behind")));
      const { behind } = value(mine.addon.buildSheet(PERIOD));
      expect(behind.map(({ after, before, place }) => [place.row, place.column, before, after])).toEqual([
        [ROW, "result", "Của đồng nghiệp", "Của tôi"],
      ]);
      expect(duties(mine).text(ROW, "result")).toBe("Của tôi");
      value(mine.addon.sendReport(null));
      expect(await storedTexts(environment, AGENCY)).toEqual([...before, "Của tôi"]);
    });

    test("two clicks, and two people at one file: what left already does not leave again", async () => {
      const harness = await filledHarness(environment);
      duties(harness).type(ROW, "result", "Bấm hai lần");
      const first = value(harness.addon.sendReport(null));
      const before = await storedTexts(environment, AGENCY);
      expect(value(harness.addon.sendReport(null))).toEqual(first);
      expect(await storedTexts(environment, AGENCY)).toEqual(before);
      harness.intercept(loseSends);
      duties(harness).type(ROW, "result", "Người khác bấm lại");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      harness.intercept(null);
      // As one whose idempotency keys are others.
      harness.intercept((request, send) => {
        if (request.method === "PUT") request.headers["Idempotency-Key"] = '"another-account"';
        return send();
      });
      expect(value(harness.addon.sendReport(null)).version).toBe(before.length + 1);
      harness.intercept(null);
      expect(await storedTexts(environment, AGENCY)).toEqual([...before, "Người khác bấm lại"]);
    });

    test("a refusal leaves nothing waiting, and forgets no version that arrived unheard", async () => {
      const harness = await filledHarness(environment);
      const before = await storedTexts(environment, AGENCY);
      harness.intercept(loseSends);
      duties(harness).type(ROW, "result", "Tới nơi, không nghe trả lời");
      expect(problem(harness.addon.sendReport(null))).toBe("offline");
      for (const code of ["period_closed", "rows_locked", "report_locked", "account_ended"] as const) {
        harness.intercept(refuses(409, code));
        expect(harness.addon.sendReport(null)).toEqual(refusedBy(told(code)));
        harness.intercept(FAULTS[0]?.[1] ?? null);
        expect(value(harness.addon.home()).sheet?.waiting).toBe(null);
      }
      harness.intercept(null);
      duties(harness).type(ROW, "result", "Bản sau khi bị từ chối");
      expect(problem(harness.addon.sendReport(null))).toBe("none");
      expect(await storedTexts(environment, AGENCY)).toEqual([
        ...before,
        "Tới nơi, không nghe trả lời",
        "Bản sau khi bị từ chối",
      ]);
    });

    test("a decision that came meanwhile is told as such, and the report opened again takes the send", async () => {
      const harness = await filledHarness(environment);
      duties(harness).type(ROW, "result", "Trước khi xem xét");
      const { head } = value(harness.addon.sendReport(null));
      const reviewer = await environment.openHarness("tong-hop-1");
      const started = value(reviewer.addon.startReview(PERIOD, AGENCY, head.latest, head.rev));
      duties(harness).type(ROW, "result", "Sau khi bị trả lại");
      expect(harness.addon.sendReport(null)).toEqual(refusedBy(told("report_locked")));
      value(reviewer.addon.returnReport(PERIOD, AGENCY, head.latest, started.rev, "Bổ sung", null));
      // Not sent past a return that nobody at this sheet has read.
      expect(harness.addon.sendReport(null)).toEqual(refusedBy(told("rev_stale")));
      expect(value(harness.addon.home()).sheet?.returned?.reason).toBe("Bổ sung");
      expect(value(harness.addon.sendReport(null)).version).toBe(head.latest + 1);
    });

    test("taking back and asking back: a lost answer is found again by the same click", async () => {
      const harness = await filledHarness(environment);
      duties(harness).type(ROW, "result", "Sẽ rút lại");
      const { head } = value(harness.addon.sendReport(null));
      harness.intercept(loseAnswers);
      expect(problem(harness.addon.takeBack(PERIOD, head.latest, head.rev))).toBe("offline");
      harness.intercept(null);
      const back = value(harness.addon.takeBack(PERIOD, head.latest, head.rev));
      expect(back.head?.rev).toBe(head.rev + 1);
      expect(tabOf(harness, TABS.duties).rows()).toBeGreaterThan(4);
    });
  });
}
