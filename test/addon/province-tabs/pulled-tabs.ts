// The tabs that a reviewer pulled, and what persons do in them.
import type { PulledView } from "../../../addon/contract/province.ts";
import { tabOf, value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import type { FakeSheet } from "../fake/grid.ts";

export const PERIOD = "kh-6134-2021";

export interface Pulled {
  harness: Harness;
  view: PulledView;
  tab(name: string): FakeSheet;
  pull(): PulledView;
}

export async function pulled(environment: Environment): Promise<Pulled> {
  const harness = await environment.openHarness("tong-hop-1");
  const pull = () => value(harness.addon.pullProvince(PERIOD));
  const view = pull();
  return { harness, view, pull, tab: (name) => tabOf(harness, `${name} – Năm 2021`) };
}

/** The place of a text in a tab, counted from 1. */
export function find(tab: FakeSheet, text: string): { row: number; column: number } {
  for (let row = 1; row <= tab.rows(); row++) {
    for (let column = 2; column <= tab.columns(); column++) {
      if (tab.content({ row, column }).value === text) return { row, column };
    }
  }
  throw new Error(`no ${text} in ${tab.name()}`);
}

export const textAt = (tab: FakeSheet, row: number, column: number) => tab.content({ row, column }).value;

/** Moves the contents of some columns of two rows, as sorting does. */
export function swapRows(tab: FakeSheet, one: number, other: number, from: number): void {
  for (let column = from; column <= tab.columns(); column++) {
    const [a, b] = [tab.content({ row: one, column }), tab.content({ row: other, column })];
    tab.write([
      { row: one, column, ...b },
      { row: other, column, ...a },
    ]);
  }
}
