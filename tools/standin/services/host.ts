import type { Grid } from "./grid.ts";
import type { Strictness } from "./strict.ts";

export interface HttpRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** Null where nothing is sent along. */
  body: string | null;
}

export interface HttpReply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The very bytes, where the answer is no text. */
  base64?: string;
}

/** One of Apps Script's property stores. `frozen` ones can only be read. */
export interface PropertyStore {
  values: Map<string, string>;
  frozen: boolean;
  changed(): void;
}

interface MenuItem {
  caption: string;
  functionName: string;
}

export interface Menu {
  caption: string;
  /** Null is a line between items. */
  items: (MenuItem | null)[];
}

/** A box with a page in it, over the spreadsheet. */
export interface Dialog {
  title: string;
  html: string;
  width: number;
  height: number;
}

/** What the services stand on; all of it synchronous, as in Apps Script. */
export interface Host extends Strictness {
  /** True where a chart gives each of its areas as one range a column, as Google may. */
  splitCharts?(): boolean;
  grid: Grid;
  now(): Date;
  uuid(): string;
  identityToken(): string | null;
  /** Answers with any status; throws any error where the server cannot be reached. */
  request(request: HttpRequest): HttpReply;
  stores: { script: PropertyStore; document: PropertyStore; user: PropertyStore };
  /** The text of a HTML file of the project, or null where there is none of this name. */
  htmlFile(name: string): string | null;
  addOnName: string;
  ui: {
    addMenu(menu: Menu): void;
    showSidebar(title: string, html: string): void;
    showDialog(dialog: Dialog): void;
    alert(text: string): void;
  };
  /** True where the lock is free for this run, which then holds it. */
  tryLock(): boolean;
  releaseLock(): void;
}
