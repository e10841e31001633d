// A run ends after six minutes wherever it is. Each function is cut off before every one of its service calls: nothing
// that was typed is lost or stands elsewhere, and the next run ends as if there had been no cut.
import { beforeAll, describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import {
  type CutDesk,
  callsOf,
  cutDesk,
  cutEverywhere,
  fileOf,
  filledDesk,
  keepAll,
  onlyLooks,
  runCut,
  seenTexts,
} from "./cut-desk.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

type Does = (addon: AddonServer) => unknown;

const PERIOD = "kh-6134-2021";
const STRANGE = "Nội dung của dòng không thuộc biểu mẫu";
const BESIDE = "Ghi chú bên cạnh bảng";

function tab({ fake }: CutDesk, name: string) {
  const sheet = fake.spreadsheet.sheets().find((each) => each.name().startsWith(name));
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

/** Every text that a person typed, with how often. */
function typedTexts(desk: CutDesk): Map<string, number> {
  const typed = new Map<string, number>();
  for (const rows of Object.values(desk.report.tables)) {
    for (const text of rows.flatMap(({ cells }) => Object.values(cells)).filter((cell) => cell !== null)) {
      typed.set(String(text), (typed.get(String(text)) ?? 0) + 1);
    }
  }
  for (const text of [STRANGE, BESIDE]) typed.set(text, 1);
  const seen = seenTexts(desk);
  return new Map([...typed].filter(([text]) => seen.has(text)));
}

function lostOf(desk: CutDesk, typed: ReadonlyMap<string, number>): string[] {
  const seen = seenTexts(desk);
  return [...typed].filter(([text, often]) => (seen.get(text) ?? 0) < often).map(([text]) => text);
}

/** Sentences about what a run did are of that run: one that came after a cut need not do all of it again. */
function withoutNotes(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === "notes" || key === "behind" ? [] : value,
  );
}

interface End {
  lost: string[];
  again: { lost: string[]; answer: unknown; file: unknown; versions: unknown; also: unknown };
}

interface Look {
  /** A cut loses what was written since the last read, too. */
  ways?: boolean[];
  /** Tabs that are compared whole. */
  keeps?: (tab: string) => boolean;
  also?: (desk: CutDesk) => unknown;
  /** More than 1 cuts before every so many calls only. */
  step?: number;
  /** No report was typed in the file. */
  nothingTyped?: boolean;
}

function endOf(desk: CutDesk, does: Does, typed: ReadonlyMap<string, number>, look: Look): End["again"] {
  const answer = withoutNotes(does(desk.addon));
  const file = fileOf(desk).filter(({ name }) => look.keeps?.(name) ?? true);
  const also = look.also?.(desk) ?? null;
  return { lost: lostOf(desk, typed), answer, file, versions: desk.worker.versions(), also };
}

/** Cut off anywhere, nothing is lost; and run again, it ends as if it had run once. Gives before how many calls it was cut. */
function expectSameEnd(make: () => CutDesk, does: Does, look: Look = {}): number {
  const whole = make();
  const typed = look.nothingTyped ? new Map<string, number>() : typedTexts(whole);
  const wanted: End = { lost: [], again: endOf(whole, does, typed, look) };
  expect(wanted.again.lost).toEqual([]);
  const text = JSON.stringify(wanted);
  const cuts = cutEverywhere(
    make(),
    does,
    (desk): End | null => {
      const end: End = { lost: lostOf(desk, typed), again: endOf(desk, does, typed, look) };
      // Compared as text first, and kept only where it is another: hundreds of whole files take their time.
      return JSON.stringify(end) === text ? null : end;
    },
    look.ways,
    look.step,
  );
  for (const { calls, lossy, value: end } of cuts) {
    if (end !== null) expect({ calls, lossy, ...end }).toEqual({ calls, lossy, ...wanted });
  }
  return cuts.reduce((sum, { stands }) => sum + stands, 0);
}

const filled = () => filledDesk(source);

function changed(change: (desk: CutDesk) => void): () => CutDesk {
  return () => {
    const desk = filled();
    change(desk);
    return desk;
  };
}

/** The report with one text of another hand. */
function elsewhere({ report }: CutDesk): CutDesk["report"] {
  const [first, ...rest] = report.tables.duties;
  if (!first) throw new Error("no duties");
  const other = { ...first, cells: { ...first.cells, result: "Kết quả do người khác nhập" } };
  return { ...report, tables: { ...report.tables, duties: [other, ...rest] } };
}

describe("cut off before any of its calls, a run loses nothing, and the next one ends the same", () => {
  test("a cut behind a call that only looks is the cut before it", () => {
    const all = ({ fake, worker, ...desk }: CutDesk) =>
      JSON.stringify([
        fileOf({ fake }),
        ...Object.values(fake.stores).map((store) => [...store]),
        ...[worker.versions(), worker.texts(), fake.lock, desk.form.hash],
      ]);
    const make = () => cutDesk(source);
    for (const does of [
      (addon: AddonServer) => addon.buildSheet(PERIOD),
      (addon: AddonServer) => addon.pullProvince(PERIOD),
    ]) {
      const desk = make();
      const back = keepAll(desk);
      const names = callsOf(desk, does);
      back();
      const kinds = new Map(names.map((name, calls) => [name, calls]));
      const looks = [...kinds].filter(([name]) => onlyLooks(name));
      expect(looks.length).toBeGreaterThan(15);
      for (const [name, calls] of looks) {
        const states = [calls, calls + 1].map((at) => {
          runCut(desk, does, at, false);
          const state = all(desk);
          back();
          return state;
        });
        expect([name, states[0] === states[1]]).toEqual([name, true]);
      }
    }
  });

  test("building", () => {
    const cuts = expectSameEnd(
      () => cutDesk(source),
      (addon) => value(addon.buildSheet(PERIOD)),
    );
    expect(cuts).toBeGreaterThan(100);
  });

  test("checking", () => {
    expect(expectSameEnd(filled, (addon) => value(addon.checkSheet(null)))).toBeGreaterThan(50);
  });

  test("rebuilding, where a text goes to the tab of removed rows: it stands there once", () => {
    const make = changed((desk) => {
      const sheet = tab(desk, "Nhiệm vụ");
      sheet.insertRows(5, 1);
      sheet.write([
        { row: 5, column: 1, value: "khong-co", formula: null },
        { row: 5, column: 8, value: STRANGE, formula: null },
      ]);
    });
    // The head of the tab of removed rows may be left plain: it is compared by its texts alone.
    expectSameEnd(make, (addon) => value(addon.buildSheet(PERIOD)), {
      keeps: (name) => name !== "Đã gỡ",
      also: (desk) => [seenTexts(desk).get(STRANGE), tab(desk, "Đã gỡ").content({ row: 3, column: 1 }).value],
    });
  });

  test("rebuilding, where somebody else sent a newer version: both texts are shown until a run has told them", () => {
    const make = changed((desk) => desk.worker.sendElsewhere(elsewhere(desk)));
    expectSameEnd(make, (addon) => value(addon.buildSheet(PERIOD)));
    const told = cutEverywhere(
      make(),
      (addon) => addon.buildSheet(PERIOD),
      ({ addon }) => value(addon.buildSheet(PERIOD)).behind.map(({ after, before }) => [before, after]),
    ).map((cut) => cut.value.length);
    // Only a run that has done all but say so is not repeated; its tab of differences stands.
    const untold = told.filter((count) => count === 0).length;
    expect([untold <= 4, new Set(told.slice(0, -4))]).toEqual([true, new Set([1])]);
  });

  test("rebuilding over a damaged table, and over one with text beside it: the old tab stays whole", () => {
    const headless = changed((desk) => tab(desk, "Nhiệm vụ").deleteRows(4, 1));
    expectSameEnd(headless, (addon) => value(addon.buildSheet(PERIOD)));
    const beside = changed((desk) =>
      tab(desk, "Nhiệm vụ").write([{ row: 5, column: 25, value: BESIDE, formula: null }]),
    );
    expectSameEnd(beside, (addon) => value(addon.buildSheet(PERIOD)));
  });

  test("sending, also where the last writes are lost: one version more, and no other", () => {
    const cuts = expectSameEnd(filled, (addon) => value(addon.sendReport(null)), { ways: [false, true] });
    expect(cuts).toBeGreaterThan(100);
  });

  test("mending a cell, and putting texts back that changed places: done once, whichever run did it", () => {
    const at = (desk: CutDesk, row: number) => {
      const sheet = tab(desk, "Nhiệm vụ");
      const titles = Array.from({ length: sheet.columns() }, (_, column) =>
        String(sheet.content({ row: 4, column: column + 1 }).value ?? ""),
      );
      return { sheet, place: { row, column: titles.findIndex((one) => one.startsWith("Kết quả")) + 1 } };
    };
    const write = (desk: CutDesk, row: number, text: string) => {
      const { place, sheet } = at(desk, row);
      sheet.write([{ ...place, value: text, formula: null }]);
    };
    // A person who finds it done already checks again.
    const orCheck = (addon: AddonServer, answer: ReturnType<AddonServer["checkSheet"]>) =>
      value(answer.ok ? answer : addon.checkSheet(null));
    const key = filled().report.tables.duties[0]?.key ?? "";
    const mend = { table: "duties", key, column: "result", before: "Cần sửa", after: "Đã sửa" } as const;
    expectSameEnd(
      changed((desk) => write(desk, 5, "Cần sửa")),
      (addon) => orCheck(addon, addon.applyMend(null, mend)),
      { also: (desk) => at(desk, 5).sheet.content(at(desk, 5).place).value },
    );
    const rows = [5, 6, 7, 8];
    const moved = () => {
      const desk = filled();
      for (const row of rows) write(desk, row, `Kết quả của dòng ${row}`);
      value(desk.addon.checkSheet(null));
      for (const row of rows) write(desk, row, `Kết quả của dòng ${row === 8 ? 5 : row + 1}`);
      return desk;
    };
    expectSameEnd(moved, (addon) => orCheck(addon, addon.restorePlaces(null)), {
      also: (desk) => {
        const shown = rows.map((row) => at(desk, row).sheet.content(at(desk, row).place).value);
        expect(shown).toEqual(rows.map((row) => `Kết quả của dòng ${row}`));
        return shown;
      },
    });
  });

  test("pulling the province view, for the first time and again", () => {
    const pull: Does = (addon) => value(addon.pullProvince(PERIOD));
    expectSameEnd(() => cutDesk(source), pull, { step: 6 });
    const pulled = () => {
      const desk = cutDesk(source);
      pull(desk.addon);
      return desk;
    };
    expectSameEnd(pulled, pull, { step: 17, nothingTyped: true });
  });

  test("opening and saving the texts of Sở Tư pháp, and opening an agency's report", () => {
    expectSameEnd(
      () => cutDesk(source),
      (addon) => value(addon.openOfficeTexts(PERIOD)),
    );
    const typed = () => {
      const desk = cutDesk(source);
      value(desk.addon.openOfficeTexts(PERIOD));
      tab(desk, "Nội dung của Sở Tư pháp").write([{ row: 5, column: 4, value: BESIDE, formula: null }]);
      return desk;
    };
    // A text saved twice is the same text: only its revision moves.
    expectSameEnd(typed, (addon) => value(addon.saveOfficeTexts(PERIOD)).inStep, {
      ...{ ways: [false, true], keeps: (name) => !name.startsWith("_") },
      also: (desk) => Object.values(desk.worker.texts().texts),
    });
    const sent = () => {
      const desk = cutDesk(source);
      desk.worker.sendElsewhere(desk.report);
      return desk;
    };
    expectSameEnd(sent, (addon) => value(addon.openReport(PERIOD, sent().form.agency.id)));
  });
});
