import { join } from "node:path";
import { freePort, startBackend } from "./backend.ts";
import { buildAddon } from "./build-addon.ts";
import { BEN_TRE } from "./demo/ben-tre.ts";
import type { Demo } from "./demo/demo.ts";
import type { DemoPerson } from "./demo/people.ts";
import { buildStandin } from "./standin/build.ts";
import { type Standin, startStandin } from "./standin/server.ts";

export interface Everything {
  addresses: { standin: string; worker: string; issuer: string };
  demoDay: string;
  stop(): Promise<void>;
}

const ROLE_WORDS = {
  reporter: "Cán bộ lập báo cáo của cơ quan",
  reviewer: "Cán bộ duyệt, tổng hợp",
  viewer: "Lãnh đạo theo dõi",
  administrator: "Quản trị hệ thống",
} as const;
const PROVINCE = "UBND tỉnh";

/** What a page of the demo stands on. */
interface PageGround {
  workerUrl: string;
  token(person: DemoPerson): Promise<string>;
  addonFolder: string;
  dataFolder: string;
  port: number;
  /** Bến Tre where none is named. */
  demo?: Demo;
  /** An instant at which the scripts' clock stands still, in milliseconds. */
  now?: number;
}

/** Starts the demo's spreadsheets; the page itself must have been built. */
export function startDemoPage({ demo = BEN_TRE, token, workerUrl, ...ground }: PageGround): Promise<Standin> {
  const names = new Map(demo.agencies.map(({ id, shortName }) => [id, shortName]));
  return startStandin({
    people: demo.people
      .filter(({ shown }) => shown)
      .map(({ id, name, role, furtherRoles = [], agency }) => ({
        id,
        name,
        role: [role, ...furtherRoles].map((one) => ROLE_WORDS[one]).join(", "),
        agency: agency === null ? PROVINCE : (names.get(agency) ?? agency),
      })),
    token: (id) => {
      const person = demo.people.find((one) => one.id === id && one.shown);
      if (!person) throw new Error(`no person ${id}`);
      return token(person);
    },
    ...ground,
    workerUrl,
    demoDay: demo.day,
    scriptProperties: { WORKER_URL: workerUrl },
  });
}

/** Starts all of it on a data folder, on free ports where the usual ones are taken. */
export async function startAll(options: {
  dataFolder: string;
  say: (line: string) => void;
  demo?: Demo;
}): Promise<Everything> {
  const { dataFolder, demo = BEN_TRE, say } = options;
  say("building the add-on …");
  await buildAddon("build/addon");
  const backend = await startBackend(dataFolder, say, demo);
  try {
    say("starting the stand-in spreadsheet …");
    await buildStandin();
    const page = await startDemoPage({
      demo,
      workerUrl: backend.workerUrl,
      token: backend.issuer.token,
      addonFolder: "build/addon",
      dataFolder: join(dataFolder, "files"),
      port: await freePort(8780),
    });
    return {
      addresses: { standin: page.url, worker: backend.workerUrl, issuer: backend.issuer.url },
      demoDay: demo.day,
      stop: async () => {
        await page.stop();
        await backend.stop();
      },
    };
  } catch (error) {
    await backend.stop();
    throw error;
  }
}
