// What the worker last said of this person and of its periods, kept for when there is no network.
import type { HomeView } from "../contract/sheet.ts";

const KNOWN = "known";

export type Known = Pick<HomeView, "me" | "today" | "demo" | "periods" | "plans">;

/** A property holds 9 KB, and where that is not enough the rest works all the same. */
export function remember(known: Known): void {
  try {
    PropertiesService.getUserProperties().setProperty(KNOWN, JSON.stringify(known));
  } catch {
    PropertiesService.getUserProperties().deleteProperty(KNOWN);
  }
}

export function recall(): Known | null {
  const text = PropertiesService.getUserProperties().getProperty(KNOWN);
  if (!text) return null;
  // What an earlier version kept knows no plans.
  return { ...JSON.parse(text), plans: JSON.parse(text).plans ?? [] } as Known;
}
