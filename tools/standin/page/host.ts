import type { Host, HttpReply, HttpRequest, Menu, PropertyStore } from "../services/host.ts";
import { refuseInTrigger } from "../services/simple-trigger.ts";
import type { PageConfig } from "./config.ts";
import { showDialog } from "./dialog.ts";
import type { UniverGrid } from "./univer.ts";
import { univerGrid } from "./univer-grid.ts";

/** Asks the page's own server and waits, as every service of Apps Script does. */
function ask(method: string, path: string, body: string | null): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open(method, path, false);
  request.setRequestHeader("X-Standin", "1");
  if (body !== null) request.setRequestHeader("Content-Type", "application/json");
  request.send(body);
  return request;
}

function fetchThroughServer(request: HttpRequest): HttpReply {
  const answer = ask("POST", "/fetch", JSON.stringify(request));
  if (answer.status !== 200) throw new Error(answer.responseText || `status ${answer.status}`);
  return JSON.parse(answer.responseText);
}

function identityToken(person: string): string {
  const answer = ask("GET", `/identity/${person}`, null);
  if (answer.status !== 200) throw new Error(`standin: no identity token (${answer.status})`);
  return answer.responseText;
}

interface PageParts {
  addMenu(menu: Menu): void;
  showSidebar(title: string, html: string): void;
  documentProperties: Map<string, string>;
  userProperties: Map<string, string>;
  changed(): void;
  /** Whether a simple trigger is running. */
  inTrigger(): boolean;
}

/** What the services stand on in the page: Univer's grid and the page's own server. */
export function pageHost(grid: UniverGrid, config: PageConfig, parts: PageParts): Host {
  const kept = (values: Map<string, string>): PropertyStore => ({
    values,
    frozen: false,
    changed: parts.changed,
  });
  const fixed = new Map(Object.entries(config.scriptProperties));
  let locked = false;
  return {
    prefix: "standin",
    count: (call) => {
      if (parts.inTrigger()) refuseInTrigger(call);
    },
    grid: univerGrid(grid),
    now: () => new Date(config.now ?? Date.now()),
    uuid: () => crypto.randomUUID(),
    identityToken: () => identityToken(config.person.id),
    request: fetchThroughServer,
    stores: {
      script: { values: fixed, frozen: true, changed: () => {} },
      document: kept(parts.documentProperties),
      user: kept(parts.userProperties),
    },
    htmlFile: (name) => config.files[name] ?? null,
    addOnName: "Báo cáo PBGDPL",
    ui: {
      addMenu: parts.addMenu,
      showSidebar: parts.showSidebar,
      showDialog,
      alert: (text) => alert(text),
    },
    tryLock: () => {
      if (locked) return false;
      locked = true;
      return true;
    },
    releaseLock: () => {
      locked = false;
    },
  };
}
