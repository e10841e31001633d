import { totalsOf } from "../../shared/province/totals.ts";
import type { DocumentSource } from "../../shared/province/view.ts";
import type { TextsReply } from "../../shared/wire/api.ts";
import { exportName } from "../../shared/wording/files.ts";
import { ROLES, scopeOrForbid } from "../auth/roles.ts";
import { type AppContext, pathPart } from "../context.ts";
import { download } from "../download.ts";
import { unlessKept, viewTagOrFail } from "../etag.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { documentOrFail, textsPageOrFail, viewOrFail } from "../province-document.ts";

const LIVE: DocumentSource = { kind: "live" };

/** The merged provincial view; 304 from three rows where nothing that it shows has changed. */
export async function getProvince(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  return unlessKept(c, await viewTagOrFail(c, period, "view"), async (headers) =>
    c.json(await viewOrFail(c.env.DB, period, c.get("moment").today), 200, headers),
  );
}

/** What a country adds up: the view's totals without its lists. */
export async function getTotals(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  return unlessKept(c, await viewTagOrFail(c, period, "totals"), async (headers) =>
    c.json(totalsOf(await viewOrFail(c.env.DB, period, c.get("moment").today)), 200, headers),
  );
}

const PAGE = { usual: 20, most: 100 };

function pageSize(c: AppContext): number {
  const asked = Number(c.req.query("limit") ?? PAGE.usual);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, PAGE.most) : PAGE.usual;
}

/** What agencies wrote in their counted reports, some agencies a page. */
export async function getTexts(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  const after = c.req.query("after") ?? null;
  const limit = pageSize(c);
  return unlessKept(
    c,
    await viewTagOrFail(c, period, "texts", after ?? "", String(limit)),
    async (headers) => {
      const reply: TextsReply = await textsPageOrFail(c.env.DB, period, c.get("moment").today, {
        after,
        limit,
      });
      return c.json(reply, 200, headers);
    },
  );
}

/** The live view as a file. Not kept: the texts of Sở Tư pháp in it change without the view. */
export function getProvinceFile(format: FormatName) {
  return async (c: AppContext): Promise<Response> => {
    scopeOrForbid(c.get("person"), "readProvince");
    const whole = await documentOrFail(c.env.DB, pathPart(c, "period"), c.get("moment").today);
    // What Sở Tư pháp is still writing is its own until it is frozen.
    const isOffice = ROLES.writeSettings[c.get("person").role] === "all";
    const document = isOffice ? whole : { ...whole, office: {} };
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, LIVE);
    return download(c, await make(document, LIVE), { type, name, extension: format });
  };
}
