// A run ends after six minutes wherever it is. Each function is cut off before every one of its service calls: nothing
// that was typed is lost or stands elsewhere, and the next run ends as if there had been no cut.
import { beforeAll, describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import {
  type CutHarness,
  callsOf,
  cutEverywhere,
  cutHarness,
  fileOf,
  filledHarness,
  keepAll,
  onlyLooks,
  runCut,
  seenTexts,
} from "./cut-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

type Does = (addon: AddonServer) => unknown;

const PERIOD = "kh-6134-2021";
const STRANGE = "Nội dung của dòng không thuộc biểu mẫu";
const BESIDE = "Ghi chú bên cạnh bảng";

function tab({ fake }: CutHarness, name: string) {
  const sheet = fake.spreadsheet.sheets().find((each) => each.name().startsWith(name));
  if (!sheet) throw new Error(`no tab ${name}`);
  return sheet;
}

/** Every text that a person typed, with how often. */
function typedTexts(harness: CutHarness): Map<string, number> {
  const typed = new Map<string, number>();
  for (const rows of Object.values(harness.report.tables)) {
    for (const text of rows.flatMap(({ cells }) => Object.values(cells)).filter((cell) => cell !== null)) {
      typed.set(String(text), (typed.get(String(text)) ?? 0) + 1);
    }
  }
  for (const text of [STRANGE, BESIDE]) typed.set(text, 1);
  const seen = seenTexts(harness);
  return new Map([...typed].filter(([text]) => seen.has(text)));
}

function lostOf(harness: CutHarness, typed: ReadonlyMap<string, number>): string[] {
  const seen = seenTexts(harness);
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
  also?: (harness: CutHarness) => unknown;
  /** More than 1 cuts before every so many calls only. */
  step?: number;
  /** No report was typed in the file. */
  nothingTyped?: boolean;
}

function endOf(
  harness: CutHarness,
  does: Does,
  typed: ReadonlyMap<string, number>,
  look: Look,
): End["again"] {
  const answer = withoutNotes(does(harness.addon));
  const file = fileOf(harness).filter(({ name }) => look.keeps?.(name) ?? true);
  const also = look.also?.(harness) ?? null;
  return { lost: lostOf(harness, typed), answer, file, versions: harness.worker.versions(), also };
}

/** Cut off anywhere, nothing is lost; and run again, it ends as if it had run once. Gives before how many calls it was cut. */
function expectSameEnd(make: () => CutHarness, does: Does, look: Look = {}): number {
  const whole = make();
  const typed = look.nothingTyped ? new Map<string, number>() : typedTexts(whole);
  const wanted: End = { lost: [], again: endOf(whole, does, typed, look) };
  expect(wanted.again.lost).toEqual([]);
  const text = JSON.stringify(wanted);
  const cuts = cutEverywhere(
    make(),
    does,
    (harness): End | null => {
      const end: End = { lost: lostOf(harness, typed), again: endOf(harness, does, typed, look) };
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

const filled = () => filledHarness(source);

function changed(change: (harness: CutHarness) => void): () => CutHarness {
  return () => {
    const harness = filled();
    change(harness);
    return harness;
  };
}

/** The report with one text of another hand. */
function elsewhere({ report }: CutHarness): CutHarness["report"] {
  const [first, ...rest] = report.tables.duties;
  if (!first) throw new Error("no duties");
  const other = { ...first, cells: { ...first.cells, result: "Kết quả do người khác nhập" } };
  return { ...report, tables: { ...report.tables, duties: [other, ...rest] } };
}

describe("cut off before any of its calls, a run loses nothing, and the next one ends the same", () => {
  test("a cut behind a call that only looks is the cut before it", () => {
    const all = ({ fake, worker, ...harness }: CutHarness) =>
      JSON.stringify([
        fileOf({ fake }),
        ...Object.values(fake.stores).map((store) => [...store]),
        ...[worker.versions(), worker.texts(), fake.lock, harness.form.hash],
      ]);
    const make = () => cutHarness(source);
    for (const does of [
      (addon: AddonServer) => addon.buildSheet(PERIOD),
      (addon: AddonServer) => addon.pullProvince(PERIOD),
    ]) {
      const harness = make();
      const back = keepAll(harness);
      const names = callsOf(harness, does);
      back();
      const kinds = new Map(names.map((name, calls) => [name, calls]));
      const looks = [...kinds].filter(([name]) => onlyLooks(name));
      expect(looks.length).toBeGreaterThan(15);
      for (const [name, calls] of looks) {
        const states = [calls, calls + 1].map((at) => {
          runCut(harness, does, at, false);
          const state = all(harness);
          back();
          return state;
        });
        expect([name, states[0] === states[1]]).toEqual([name, true]);
      }
    }
  });

  test("building", () => {
    const cuts = expectSameEnd(
      () => cutHarness(source),
      (addon) => value(addon.buildSheet(PERIOD)),
    );
    expect(cuts).toBeGreaterThan(100);
  });

  test("checking", () => {
    expect(expectSameEnd(filled, (addon) => value(addon.checkSheet(null)))).toBeGreaterThan(50);
  });

  test("rebuilding, where a text goes to the tab of removed rows: it stands there once", () => {
    const make = changed((harness) => {
      const sheet = tab(harness, "Nhiệm vụ");
      sheet.insertRows(5, 1);
      sheet.write([
        { row: 5, column: 1, value: "khong-co", formula: null },
        { row: 5, column: 8, value: STRANGE, formula: null },
      ]);
    });
    // The head of the tab of removed rows may be left plain: it is compared by its texts alone.
    expectSameEnd(make, (addon) => value(addon.buildSheet(PERIOD)), {
      keeps: (name) => name !== "Đã gỡ",
      also: (harness) => [
        seenTexts(harness).get(STRANGE),
        tab(harness, "Đã gỡ").content({ row: 3, column: 1 }).value,
      ],
    });
  });

  test("rebuilding, where somebody else sent a newer version: both texts are shown until a run has told them", () => {
    const make = changed((harness) => harness.worker.sendElsewhere(elsewhere(harness)));
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
    const headless = changed((harness) => tab(harness, "Nhiệm vụ").deleteRows(1, 1));
    expectSameEnd(headless, (addon) => value(addon.buildSheet(PERIOD)));
    const beside = changed((harness) =>
      tab(harness, "Nhiệm vụ").write([{ row: 5, column: 25, value: BESIDE, formula: null }]),
    );
    expectSameEnd(beside, (addon) => value(addon.buildSheet(PERIOD)));
  });

  test("sending, also where the last writes are lost: one version more, and no other", () => {
    const cuts = expectSameEnd(filled, (addon) => value(addon.sendReport(null)), { ways: [false, true] });
    expect(cuts).toBeGreaterThan(100);
  });

  test("mending a cell, and putting texts back that changed places: done once, whichever run did it", () => {
    const at = (harness: CutHarness, row: number) => {
      const sheet = tab(harness, "Nhiệm vụ");
      const titles = Array.from({ length: sheet.columns() }, (_, column) =>
        String(sheet.content({ row: 1, column: column + 1 }).value ?? ""),
      );
      return { sheet, place: { row, column: titles.findIndex((one) => one.startsWith("Kết quả")) + 1 } };
    };
    const write = (harness: CutHarness, row: number, text: string) => {
      const { place, sheet } = at(harness, row);
      sheet.write([{ ...place, value: text, formula: null }]);
    };
    // A person who finds it done already checks again.
    const orCheck = (addon: AddonServer, answer: ReturnType<AddonServer["checkSheet"]>) =>
      value(answer.ok ? answer : addon.checkSheet(null));
    const key = filled().report.tables.duties[0]?.key ?? "";
    const mend = { table: "duties", key, column: "result", before: "Cần sửa", after: "Đã sửa" } as const;
    expectSameEnd(
      changed((harness) => write(harness, 3, "Cần sửa")),
      (addon) => orCheck(addon, addon.applyMend(null, mend)),
      { also: (harness) => at(harness, 3).sheet.content(at(harness, 3).place).value },
    );
    const rows = [3, 4, 5, 6];
    const moved = () => {
      const harness = filled();
      for (const row of rows) write(harness, row, `Kết quả của dòng ${row}`);
      value(harness.addon.checkSheet(null));
      for (const row of rows) write(harness, row, `Kết quả của dòng ${row === 6 ? 3 : row + 1}`);
      return harness;
    };
    expectSameEnd(moved, (addon) => orCheck(addon, addon.restorePlaces(null)), {
      also: (harness) => {
        const shown = rows.map((row) => at(harness, row).sheet.content(at(harness, row).place).value);
        expect(shown).toEqual(rows.map((row) => `Kết quả của dòng ${row}`));
        return shown;
      },
    });
  });

  test("pulling the province view, for the first time and again", () => {
    const pull: Does = (addon) => value(addon.pullProvince(PERIOD));
    expectSameEnd(() => cutHarness(source), pull, { step: 6 });
    const pulled = () => {
      const harness = cutHarness(source);
      pull(harness.addon);
      return harness;
    };
    expectSameEnd(pulled, pull, { step: 17, nothingTyped: true });
  });

  test("opening and saving the texts of Sở Tư pháp, and opening an agency's report", () => {
    expectSameEnd(
      () => cutHarness(source),
      (addon) => value(addon.openOfficeTexts(PERIOD)),
    );
    const typed = () => {
      const harness = cutHarness(source);
      value(harness.addon.openOfficeTexts(PERIOD));
      tab(harness, "Nội dung của Sở Tư pháp").write([{ row: 5, column: 4, value: BESIDE, formula: null }]);
      return harness;
    };
    // A text saved twice is the same text: only its revision moves.
    expectSameEnd(typed, (addon) => value(addon.saveOfficeTexts(PERIOD)).inStep, {
      ...{ ways: [false, true], keeps: (name) => !name.startsWith("_") },
      also: (harness) => Object.values(harness.worker.texts().texts),
    });
    const sent = () => {
      const harness = cutHarness(source);
      harness.worker.sendElsewhere(harness.report);
      return harness;
    };
    expectSameEnd(sent, (addon) => value(addon.openReport(PERIOD, sent().form.agency.id)));
  });
});
