// What a person meets when network, worker or sign-in fail: one plain sentence, everything typed still there, and the
// same click does its work once the fault is gone, once.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { AddonProblem, Answer } from "../../addon/contract/answer.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, type AddonProblemCode } from "../../shared/wording/addon-problems.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import type { HttpReply } from "../../tools/standin/services/host.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { problem, tabOf, value } from "./answers.ts";
import { seenTexts } from "./cut-desk.ts";
import { type Desk, type Office, openOffice } from "./office.ts";
import { readSheet, type SheetReader, TABS, typeReport } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const AGENCY = "so-tai-chinh";
const ROW = "II.4.c";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Handler = Parameters<Desk["intercept"]>[0];

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

async function filledDesk(person = "bao-cao-so-tai-chinh", agency = AGENCY): Promise<Desk> {
  const desk = await office.sitDown(person);
  value(desk.addon.buildSheet(PERIOD));
  typeReport(desk, goodReport(formOf(agency)));
  value(desk.addon.home());
  return desk;
}

const duties = (desk: Desk): SheetReader => readSheet(desk, TABS.duties);

/** What the worker has of the agency, asked for at a desk whose network is whole. */
async function storedTexts(agency: string, key = ROW): Promise<string[]> {
  const token = await office.token("tong-hop-1");
  const ask = async (path: string) => {
    const url = `${office.backend.workerUrl}/v1/periods/${PERIOD}/reports/${agency}${path}`;
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
      const desk = await office.sitDown(person);
      if (name === "listDifferences") value(desk.addon.openReport(PERIOD, "ubnd-ba-tri"));
      if (name === "saveOfficeTexts") value(desk.addon.openOfficeTexts(PERIOD));
      const before = seenTexts(desk);
      for (const [fault, handler, wanted] of FAULTS) {
        desk.intercept(handler);
        const asked = desk.fake.requests.length;
        expect({ fault, answer: click(desk.addon), asked: desk.fake.requests.length - asked }).toEqual({
          fault,
          answer: { ok: false, problem: wanted },
          asked: 1,
        });
        expect({ fault, texts: seenTexts(desk) }).toEqual({ fault, texts: before });
      }
      desk.intercept(null);
      expect(problem(click(desk.addon))).toBe("none");
    },
  );

  test("home shows what was kept while nothing is known, and a refusal of the account instead of it", async () => {
    const desk = await filledDesk();
    const whole = value(desk.addon.home());
    for (const [fault, handler, wanted] of FAULTS) {
      desk.intercept(handler);
      const answer = desk.addon.home();
      if (!AWAY.includes(wanted.code)) {
        expect({ fault, answer }).toEqual({ fault, answer: { ok: false, problem: wanted } });
        continue;
      }
      const shown = value(answer);
      expect({ fault, me: shown.me, offline: shown.offline, sheets: shown.sheets }).toEqual({
        ...{ fault, me: whole.me, offline: wanted, sheets: [PERIOD] },
      });
      expect([shown.sheet?.head, shown.sheet?.waiting]).toEqual([null, null]);
      expect(problem(desk.addon.checkSheet(null))).toBe("none");
      expect(value(desk.addon.openSheet(PERIOD)).head).toBe(null);
    }
    desk.intercept(null);
    expect(value(desk.addon.home())).toEqual(whole);
  });

  test("without a kept sheet the fault itself is told, and the check's question never reaches the network", async () => {
    const desk = await office.sitDown("bao-cao-so-tai-chinh");
    desk.intercept(FAULTS[0]?.[1] ?? null);
    expect(desk.addon.home()).toEqual({ ok: false, problem: own("offline") });
    const asked = desk.fake.requests.length;
    for (let round = 0; round < 20; round++) value(desk.addon.checkState());
    expect(desk.fake.requests.length).toBe(asked);
  });
});

describe("who is there", () => {
  test("a token is asked for anew with every click: one that ran out is no end", async () => {
    const desk = await office.sitDown("bao-cao-so-tai-chinh");
    const { token } = desk.fake.identity;
    desk.fake.identity.token = null;
    expect(desk.addon.home()).toEqual({ ok: false, problem: own("no_identity") });
    desk.fake.identity.token = "no.real.token";
    expect(problem(desk.addon.home())).toMatch(/^token_/);
    desk.fake.identity.token = token;
    expect(problem(desk.addon.home())).toBe("none");
  });

  test("who is not registered reads whom to ask", () => {
    expect(told("account_unknown").detail).toContain("Sở Tư pháp");
    expect(own("signed_out").detail).toContain("mở lại thanh bên");
  });
});

describe("sending", () => {
  test("every fault is told, the send waits for the next definite answer, and arrives once", async () => {
    const desk = await filledDesk();
    let sent = (await storedTexts(AGENCY)).length;
    for (const [at, [fault, handler, wanted]] of FAULTS.entries()) {
      const text = `Kết quả gửi thử lần ${at}`;
      duties(desk).type(ROW, "result", text);
      const before = seenTexts(desk).get(text);
      desk.intercept(handler);
      const away = AWAY.includes(wanted.code);
      const answer = desk.addon.sendReport(null);
      expect({ fault, answer }).toEqual({
        fault,
        answer: { ok: false, problem: { ...wanted, waiting: away ? WHEN : null } },
      });
      desk.intercept(null);
      expect({ fault, waiting: value(desk.addon.home()).sheet?.waiting }).toEqual({
        ...{ fault, waiting: away ? WHEN : null },
      });
      value(desk.addon.checkSheet(null));
      expect({ fault, seen: seenTexts(desk).get(text) }).toEqual({ fault, seen: before });
      sent += 1;
      expect({ fault, version: value(desk.addon.sendReport(null)).version }).toEqual({
        fault,
        version: sent,
      });
      expect(value(desk.addon.home()).sheet?.waiting).toBe(null);
    }
    const stored = await storedTexts(AGENCY);
    expect(stored.slice(-FAULTS.length)).toEqual(FAULTS.map((_, at) => `Kết quả gửi thử lần ${at}`));
  });

  test("a lost answer: opened again, the sheet shows the report as sent, nothing waits", async () => {
    const desk = await filledDesk();
    const before = (await storedTexts(AGENCY)).length;
    duties(desk).type(ROW, "result", "Gửi rồi mất trả lời");
    desk.intercept(loseSends);
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    desk.intercept(FAULTS[0]?.[1] ?? null);
    expect(value(desk.addon.home()).sheet?.waiting).toEqual(WHEN);
    desk.intercept(null);
    const { sheet } = value(desk.addon.home());
    expect([sheet?.head?.state, sheet?.head?.latest, sheet?.waiting]).toEqual(["sent", before + 1, null]);
    const rebuilt = value(desk.addon.buildSheet(PERIOD));
    expect([rebuilt.behind, rebuilt.notes, rebuilt.waiting]).toEqual([[], [], null]);
  });

  test("answers lost again and again while the person edits on: each version once, in order, and no conflict", async () => {
    const desk = await filledDesk();
    const before = await storedTexts(AGENCY);
    desk.intercept(loseSends);
    duties(desk).type(ROW, "result", "Bản thứ nhất");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    duties(desk).type(ROW, "result", "Bản thứ hai");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    desk.intercept(FAULTS[0]?.[1] ?? null);
    duties(desk).type(ROW, "result", "Bản chưa tới nơi");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    desk.intercept(null);
    duties(desk).type(ROW, "result", "Bản thứ ba");
    expect(value(desk.addon.sendReport(null)).version).toBe(before.length + 2);
    // The second was refused as stale, and that answer was lost too; its words stood in the sheet until edited on.
    expect(await storedTexts(AGENCY)).toEqual([...before, "Bản thứ nhất", "Bản thứ ba"]);
  });

  test("a lost answer and a rebuild after more edits: the own version is no other's", async () => {
    const desk = await filledDesk();
    desk.intercept(loseSends);
    duties(desk).type(ROW, "result", "Đã gửi, chưa biết");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    desk.intercept(null);
    duties(desk).type(ROW, "result", "Sửa tiếp sau khi gửi");
    const rebuilt = value(desk.addon.buildSheet(PERIOD));
    expect([rebuilt.behind, rebuilt.notes]).toEqual([[], []]);
    expect(duties(desk).text(ROW, "result")).toBe("Sửa tiếp sau khi gửi");
    expect(problem(desk.addon.sendReport(null))).toBe("none");
  });

  test("a lost answer and a colleague who sends from another file: both texts row by row, none thrown away", async () => {
    const [mine, theirs] = [await filledDesk(), await filledDesk()];
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
    const desk = await filledDesk();
    duties(desk).type(ROW, "result", "Bấm hai lần");
    const first = value(desk.addon.sendReport(null));
    const before = await storedTexts(AGENCY);
    expect(value(desk.addon.sendReport(null))).toEqual(first);
    expect(await storedTexts(AGENCY)).toEqual(before);
    desk.intercept(loseSends);
    duties(desk).type(ROW, "result", "Người khác bấm lại");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    desk.intercept(null);
    // As one whose idempotency keys are others.
    desk.intercept((request, send) => {
      if (request.method === "PUT") request.headers["Idempotency-Key"] = '"another-account"';
      return send();
    });
    expect(value(desk.addon.sendReport(null)).version).toBe(before.length + 1);
    desk.intercept(null);
    expect(await storedTexts(AGENCY)).toEqual([...before, "Người khác bấm lại"]);
  });

  test("a refusal leaves nothing waiting, and forgets no version that arrived unheard", async () => {
    const desk = await filledDesk();
    const before = await storedTexts(AGENCY);
    desk.intercept(loseSends);
    duties(desk).type(ROW, "result", "Tới nơi, không nghe trả lời");
    expect(problem(desk.addon.sendReport(null))).toBe("offline");
    for (const code of ["period_closed", "rows_locked", "report_locked", "account_ended"] as const) {
      desk.intercept(refuses(409, code));
      expect(desk.addon.sendReport(null)).toEqual(refusedBy(told(code)));
      desk.intercept(FAULTS[0]?.[1] ?? null);
      expect(value(desk.addon.home()).sheet?.waiting).toBe(null);
    }
    desk.intercept(null);
    duties(desk).type(ROW, "result", "Bản sau khi bị từ chối");
    expect(problem(desk.addon.sendReport(null))).toBe("none");
    expect(await storedTexts(AGENCY)).toEqual([
      ...before,
      "Tới nơi, không nghe trả lời",
      "Bản sau khi bị từ chối",
    ]);
  });

  test("a decision that came meanwhile is told as such, and the report opened again takes the send", async () => {
    const desk = await filledDesk();
    duties(desk).type(ROW, "result", "Trước khi xem xét");
    const { head } = value(desk.addon.sendReport(null));
    const reviewer = await office.sitDown("tong-hop-1");
    const started = value(reviewer.addon.startReview(PERIOD, AGENCY, head.latest, head.rev));
    duties(desk).type(ROW, "result", "Sau khi bị trả lại");
    expect(desk.addon.sendReport(null)).toEqual(refusedBy(told("report_locked")));
    value(reviewer.addon.returnReport(PERIOD, AGENCY, head.latest, started.rev, "Bổ sung", null));
    // Not sent past a return that nobody at this sheet has read.
    expect(desk.addon.sendReport(null)).toEqual(refusedBy(told("rev_stale")));
    expect(value(desk.addon.home()).sheet?.returned?.reason).toBe("Bổ sung");
    expect(value(desk.addon.sendReport(null)).version).toBe(head.latest + 1);
  });

  test("taking back and asking back: a lost answer is found again by the same click", async () => {
    const desk = await filledDesk();
    duties(desk).type(ROW, "result", "Sẽ rút lại");
    const { head } = value(desk.addon.sendReport(null));
    desk.intercept(loseAnswers);
    expect(problem(desk.addon.takeBack(PERIOD, head.latest, head.rev))).toBe("offline");
    desk.intercept(null);
    const back = value(desk.addon.takeBack(PERIOD, head.latest, head.rev));
    expect(back.head?.rev).toBe(head.rev + 1);
    expect(tabOf(desk, TABS.duties).rows()).toBeGreaterThan(4);
  });
});

describe("deciding and saving", () => {
  test("a decision, a snapshot and saved texts whose answer was lost are stored once", async () => {
    const desk = await office.sitDown("tong-hop-1");
    const approved = value(desk.addon.listReports(PERIOD)).reports.find(
      ({ head }) => head?.state === "approved",
    );
    if (!approved?.head) throw new Error("no approved report");
    const { agency, counted, rev } = approved.head;
    const unapprove = () => desk.addon.unapproveReport(PERIOD, agency, counted ?? 0, rev, "Kiểm tra lại");
    desk.intercept(loseAnswers);
    expect(problem(unapprove())).toBe("offline");
    desk.intercept(null);
    expect(value(unapprove())).toMatchObject({ counted: null, rev: rev + 1 });

    const numbers = () => value(desk.addon.listSnapshots(PERIOD)).snapshots.map(({ number }) => number);
    const frozen = numbers();
    desk.intercept(loseAnswers);
    expect(problem(desk.addon.freezeSnapshot(PERIOD))).toBe("offline");
    desk.intercept(null);
    value(desk.addon.freezeSnapshot(PERIOD));
    expect(numbers()).toEqual([...frozen, frozen.length + 1]);

    value(desk.addon.openOfficeTexts(PERIOD));
    desk.intercept(loseAnswers);
    expect(problem(desk.addon.saveOfficeTexts(PERIOD))).toBe("offline");
    desk.intercept(null);
    const saved = value(desk.addon.saveOfficeTexts(PERIOD));
    expect([saved.conflicts, saved.inStep]).toEqual([[], true]);
  });
});
