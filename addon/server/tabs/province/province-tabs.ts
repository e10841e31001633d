// The province view as tabs. Every figure stands with what it counts, every answer with its agency.
import type { ProvinceView, TextLine } from "../../../../shared/province/view.ts";
import type { Chart } from "../chart.ts";
import type { Tab } from "../tab.ts";
import { dutiesTab } from "./duties-tab.ts";
import { figurePartsTab, figuresTab } from "./figures-tab.ts";
import { matrixTab } from "./matrix-tab.ts";
import { missingTab } from "./missing-tab.ts";
import { summaryTab } from "./summary-tab.ts";
import { textsTab } from "./texts-tab.ts";

export interface ProvinceTab {
  id: "summary" | "duties" | "matrix" | "figures" | "parts" | "texts" | "missing";
  tab: Tab;
  charts?: Chart[];
}

/** The tabs into which a province view is pulled, in their order. */
export function provinceTabs(view: ProvinceView, texts: readonly TextLine[]): ProvinceTab[] {
  return [
    { id: "summary", ...summaryTab(view) },
    { id: "duties", tab: dutiesTab(view) },
    { id: "matrix", tab: matrixTab(view) },
    { id: "figures", tab: figuresTab(view) },
    { id: "parts", tab: figurePartsTab(view) },
    { id: "texts", tab: textsTab(view, texts) },
    { id: "missing", tab: missingTab(view) },
  ];
}
