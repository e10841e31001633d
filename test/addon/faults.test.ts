// What a person meets when network, worker or sign-in fail: one plain sentence, everything typed still there, and the
// same click does its work once the fault is gone, once.
import { describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { AddonProblem, Answer } from "../../addon/contract/answer.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, type AddonProblemCode } from "../../shared/wording/addon-problems.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import type { HttpReply } from "../../tools/standin/services/host.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { problem, tabOf, value } from "./answers.ts";
import { seenTexts } from "./cut-harness.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, type SheetReader, TABS, typeReport } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const AGENCY = "so-tai-chinh";
const ROW = "II.4.c";

const environment = startEnvironment();

type Handler = Parameters<Harness["intercept"]>[0];

const own = (code: AddonProblemCode): AddonProblem => ({ code, ...ADDON_PROBLEMS[code] });
const told = (code: ProblemCode): AddonProblem => ({ code, ...problemWording(code) });
const says = (status: number, body: string, headers: Record<string, string> = {}): Handler => {
  return () => ({ status, headers, body });
};
const refuses = (status: number, code: ProblemCode): Handler =>
  says(status, JSON.stringify({ code, status, ...problemWording(code) }), {
    "Content-Type": "application/problem+json",
  });
const HTML = { "Content-Type": "text/html; charset=utf-8" };
const JSON_TYPE = { "Content-Type": "application/json" };

/** A fault, what it does to every request, and the problem that is told. */
const FAULTS: [string, Handler, AddonProblem][] = [
  [
    "there is no network",
    () => {
      throw new Error("no route");
    },
    own("offline"),
  ],
  [
    "the worker wants a pause of half a minute",
    says(429, "slow down", { "Retry-After": "30" }),
    {
      code: "busy",
      title: "Máy chủ đang bận",
      detail: "Chưa nhận được kết quả. Vui lòng thử lại sau 30 giây; gửi lại không làm trùng báo cáo.",
    },
  ],
  ["the worker wants a pause without saying how long", says(429, ""), own("busy")],
  ["the platform fails", says(500, "Internal error"), own("busy")],
  ["the worker fails", refuses(500, "internal"), told("internal")],
  ["a gateway shows its own page", says(502, "<html>Bad gateway</html>", HTML), own("busy")],
  ["the worker is being replaced", says(503, ""), own("busy")],
  ["the keys of sign-in are out of reach", refuses(503, "keys_unreachable"), told("keys_unreachable")],
  ["the token ran out", refuses(401, "token_expired"), own("signed_out")],
  ["the account is not registered", refuses(403, "account_unknown"), told("account_unknown")],
  [
    "a precondition got lost on the way",
    refuses(428, "precondition_required"),
    told("precondition_required"),
  ],
  ["an answer of another system comes", says(200, '{"hello":[1,2]}', JSON_TYPE), own("unexpected")],
  ["the answer is null", says(200, "null", JSON_TYPE), own("unexpected")],
  ["the answer breaks off", says(200, '{"head":{"per', JSON_TYPE), own("unexpected")],
  ["the answer is empty", says(200, ""), own("unexpected")],
  ["the network asks to sign in", says(200, "<html>Đăng nhập Wi-Fi</html>", HTML), own("unexpected")],
];

/** After these nothing is known of what was asked. */
const AWAY = ["offline", "busy", "unexpected", "no_identity", "signed_out", "keys_unreachable", "internal"];
const WHEN = expect.stringMatching(/^10\/12\/2021 \d\d:\d\d$/);

/** A send that was refused: nothing waits. */
const refusedBy = (problem: AddonProblem) => ({ ok: false, problem: { ...problem, waiting: null } });

async function filledHarness(person = "bao-cao-so-tai-chinh", agency = AGENCY): Promise<Harness> {
  const harness = await environment.openHarness(person);
  value(harness.addon.buildSheet(PERIOD));
  typeReport(harness, goodReport(formOf(agency)));
  value(harness.addon.home());
  return harness;
}

const duties = (harness: Harness): SheetReader => readSheet(harness, TABS.duties);

/** What the worker has of the agency, asked for at a harness whose network is whole. */
async function storedTexts(agency: string, key = ROW): Promise<string[]> {
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

/** Lets the worker answer and loses its answer. */
const loseAnswers: Handler = (_, send) => {
  send();
  throw new Error("Timeout");
};
/** Loses only the answers to sends. */
const loseSends: Handler = (request, send): HttpReply => {
  const answer = send();
  if (request.method === "PUT") throw new Error("Timeout");
  return answer;
};

type Click = (addon: AddonServer) => Answer<unknown>;

describe("reading from the worker", () => {
  const CLICKS: [string, string, Click][] = [
    ["buildSheet", "bao-cao-so-tai-chinh", (addon) => addon.buildSheet(PERIOD)],
    ["listReports", "tong-hop-1", (addon) => addon.listReports(PERIOD)],
    ["openReport", "tong-hop-1", (addon) => addon.openReport(PERIOD, "ubnd-ba-tri")],
    ["listDifferences", "tong-hop-1", (addon) => addon.listDifferences(PERIOD, "ubnd-ba-tri", 1, "last")],
    ["downloadReport", "tong-hop-1", (addon) => addon.downloadReport(PERIOD, "ubnd-ba-tri", 1)],
    ["pullProvince", "theo-doi", (addon) => addon.pullProvince(PERIOD)],
    ["downloadProvince", "theo-doi", (addon) => addon.downloadProvince(PERIOD, null, "xlsx")],
    ["openOfficeTexts", "tong-hop-1", (addon) => addon.openOfficeTexts(PERIOD)],
    ["saveOfficeTexts", "tong-hop-1", (addon) => addon.saveOfficeTexts(PERIOD)],
    ["listSnapshots", "theo-doi", (addon) => addon.listSnapshots(PERIOD)],
    ["listReminders", "tong-hop-1", (addon) => addon.listReminders(PERIOD)],
    ["writeReminders", "tong-hop-1", (addon) => addon.writeReminders(PERIOD)],
    ["listDoubles", "tong-hop-1", (addon) => addon.listDoubles(PERIOD)],
  ];

  test.each(CLICKS)(
    "%s tells every fault in its own words, writes nothing, asks once, and works again",
    async (name, person, click) => {
      const harness = await environment.openHarness(person);
      if (name === "listDifferences") value(harness.addon.openReport(PERIOD, "ubnd-ba-tri"));
      if (name === "saveOfficeTexts") value(harness.addon.openOfficeTexts(PERIOD));
      const before = seenTexts(harness);
      for (const [fault, handler, wanted] of FAULTS) {
        harness.intercept(handler);
        const asked = harness.fake.requests.length;
        expect({ fault, answer: click(harness.addon), asked: harness.fake.requests.length - asked }).toEqual({
          fault,
          answer: { ok: false, problem: wanted },
          asked: 1,
        });
        expect({ fault, texts: seenTexts(harness) }).toEqual({ fault, texts: before });
      }
      harness.intercept(null);
      expect(problem(click(harness.addon))).toBe("none");
    },
  );

  test("home shows what was kept while nothing is known, and a refusal of the account instead of it", async () => {
    const harness = await filledHarness();
    const whole = value(harness.addon.home());
    for (const [fault, handler, wanted] of FAULTS) {
      harness.intercept(handler);
      const answer = harness.addon.home();
      if (!AWAY.includes(wanted.code)) {
        expect({ fault, answer }).toEqual({ fault, answer: { ok: false, problem: wanted } });
        continue;
      }
      const shown = value(answer);
      expect({ fault, me: shown.me, offline: shown.offline, sheets: shown.sheets }).toEqual({
        ...{ fault, me: whole.me, offline: wanted, sheets: [PERIOD] },
      });
      expect([shown.sheet?.head, shown.sheet?.waiting]).toEqual([null, null]);
      expect(problem(harness.addon.checkSheet(null))).toBe("none");
      expect(value(harness.addon.openSheet(PERIOD)).head).toBe(null);
    }
    harness.intercept(null);
    expect(value(harness.addon.home())).toEqual(whole);
  });

  test("without a kept sheet the fault itself is told, and the check's question never reaches the network", async () => {
    const harness = await environment.openHarness("bao-cao-so-tai-chinh");
    harness.intercept(FAULTS[0]?.[1] ?? null);
    expect(harness.addon.home()).toEqual({ ok: false, problem: own("offline") });
    const asked = harness.fake.requests.length;
    for (let round = 0; round < 20; round++) value(harness.addon.checkState());
    expect(harness.fake.requests.length).toBe(asked);
  });
});

describe("who is there", () => {
  test("a token is asked for anew with every click: one that ran out is no end", async () => {
    const harness = await environment.openHarness("bao-cao-so-tai-chinh");
    const { token } = harness.fake.identity;
    harness.fake.identity.token = null;
    expect(harness.addon.home()).toEqual({ ok: false, problem: own("no_identity") });
    harness.fake.identity.token = "no.real.token";
    expect(problem(harness.addon.home())).toMatch(/^token_/);
    harness.fake.identity.token = token;
    expect(problem(harness.addon.home())).toBe("none");
  });

  test("who is not registered reads whom to ask", () => {
    expect(told("account_unknown").detail).toContain("Sở Tư pháp");
    expect(own("signed_out").detail).toContain("mở lại thanh bên");
  });
});

describe("sending", () => {
  test("every fault is told, the send waits for the next definite answer, and arrives once", async () => {
    const harness = await filledHarness();
    let sent = (await storedTexts(AGENCY)).length;
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
    const stored = await storedTexts(AGENCY);
    expect(stored.slice(-FAULTS.length)).toEqual(FAULTS.map((_, at) => `Kết quả gửi thử lần ${at}`));
  });

  test("a lost answer: opened again, the sheet shows the report as sent, nothing waits", async () => {
    const harness = await filledHarness();
    const before = (await storedTexts(AGENCY)).length;
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
    const harness = await filledHarness();
    const before = await storedTexts(AGENCY);
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
    expect(await storedTexts(AGENCY)).toEqual([...before, "Bản thứ nhất", "Bản thứ ba"]);
  });

  test("a lost answer and a rebuild after more edits: the own version is no other's", async () => {
    const harness = await filledHarness();
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
    const [mine, theirs] = [await filledHarness(), await filledHarness()];
    mine.intercept(loseSends);
    duties(mine).type(ROW, "result", "Của tôi");
    expect(problem(mine.addon.sendReport(null))).toBe("offline");
    value(theirs.addon.buildSheet(PERIOD));
    duties(theirs).type(ROW, "result", "Của đồng nghiệp");
    value(theirs.addon.sendReport(null));
    const before = await storedTexts(AGENCY);
    mine.intercept(null);
    expect(mine.addon.sendReport(null)).toEqual(refusedBy(own("sheet_behind")));
    const { behind } = value(mine.addon.buildSheet(PERIOD));
    expect(behind.map(({ after, before, place }) => [place.row, place.column, before, after])).toEqual([
      [ROW, "result", "Của đồng nghiệp", "Của tôi"],
    ]);
    expect(duties(mine).text(ROW, "result")).toBe("Của tôi");
    value(mine.addon.sendReport(null));
    expect(await storedTexts(AGENCY)).toEqual([...before, "Của tôi"]);
  });

  test("two clicks, and two people at one file: what left already does not leave again", async () => {
    const harness = await filledHarness();
    duties(harness).type(ROW, "result", "Bấm hai lần");
    const first = value(harness.addon.sendReport(null));
    const before = await storedTexts(AGENCY);
    expect(value(harness.addon.sendReport(null))).toEqual(first);
    expect(await storedTexts(AGENCY)).toEqual(before);
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
    expect(await storedTexts(AGENCY)).toEqual([...before, "Người khác bấm lại"]);
  });

  test("a refusal leaves nothing waiting, and forgets no version that arrived unheard", async () => {
    const harness = await filledHarness();
    const before = await storedTexts(AGENCY);
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
    expect(await storedTexts(AGENCY)).toEqual([
      ...before,
      "Tới nơi, không nghe trả lời",
      "Bản sau khi bị từ chối",
    ]);
  });

  test("a decision that came meanwhile is told as such, and the report opened again takes the send", async () => {
    const harness = await filledHarness();
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
    const harness = await filledHarness();
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

describe("deciding and saving", () => {
  test("a decision, a snapshot and saved texts whose answer was lost are stored once", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const approved = value(harness.addon.listReports(PERIOD)).reports.find(
      ({ head }) => head?.state === "approved",
    );
    if (!approved?.head) throw new Error("no approved report");
    const { agency, counted, rev } = approved.head;
    const unapprove = () => harness.addon.unapproveReport(PERIOD, agency, counted ?? 0, rev, "Kiểm tra lại");
    harness.intercept(loseAnswers);
    expect(problem(unapprove())).toBe("offline");
    harness.intercept(null);
    expect(value(unapprove())).toMatchObject({ counted: null, rev: rev + 1 });

    const numbers = () => value(harness.addon.listSnapshots(PERIOD)).snapshots.map(({ number }) => number);
    const frozen = numbers();
    harness.intercept(loseAnswers);
    expect(problem(harness.addon.freezeSnapshot(PERIOD))).toBe("offline");
    harness.intercept(null);
    value(harness.addon.freezeSnapshot(PERIOD));
    expect(numbers()).toEqual([...frozen, frozen.length + 1]);

    value(harness.addon.openOfficeTexts(PERIOD));
    harness.intercept(loseAnswers);
    expect(problem(harness.addon.saveOfficeTexts(PERIOD))).toBe("offline");
    harness.intercept(null);
    const saved = value(harness.addon.saveOfficeTexts(PERIOD));
    expect([saved.conflicts, saved.inStep]).toEqual([[], true]);
  });
});
