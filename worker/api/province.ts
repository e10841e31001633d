import { totalsOf } from "../../shared/province/totals.ts";
import type { TextsReply } from "../../shared/wire/replies/province.ts";
import { exportName } from "../../shared/wording/files.ts";
import { ROLES, scopeOrForbid } from "../auth/roles.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { download } from "../http/download.ts";
import { unlessKept, viewTag } from "../http/etag.ts";
import { standingOrFail } from "../reports/freeze.ts";
import { textsPageOrFail, viewOrFail } from "../reports/province-document.ts";
import { shownOrFail } from "../reports/shown-document.ts";

/** The merged provincial view, live or as it was frozen at the closing; 304 from three rows where nothing that it shows has changed. */
export async function getProvince(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  const known = await standingOrFail(c, period);
  return unlessKept(c, viewTag(c, period, known, "view"), async (headers) =>
    c.json(await viewOrFail(c.env.DB, period, c.get("moment").today, known), 200, headers),
  );
}

/** What a country adds up: the view's totals without its lists. */
export async function getTotals(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "readProvince");
  const period = pathPart(c, "period");
  const known = await standingOrFail(c, period);
  return unlessKept(c, viewTag(c, period, known, "totals"), async (headers) =>
    c.json(totalsOf(await viewOrFail(c.env.DB, period, c.get("moment").today, known)), 200, headers),
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
  const known = await standingOrFail(c, period);
  const tag = viewTag(c, period, known, "texts", after ?? "", String(limit));
  return unlessKept(c, tag, async (headers) => {
    const { today } = c.get("moment");
    const reply: TextsReply = await textsPageOrFail(c.env.DB, period, today, { after, limit, known });
    return c.json(reply, 200, headers);
  });
}

/** The view as a file. Not kept: the texts of Sở Tư pháp in it change without the view. */
export function getProvinceFile(format: FormatName) {
  return async (c: AppContext): Promise<Response> => {
    scopeOrForbid(c.get("person"), "readProvince");
    const period = pathPart(c, "period");
    await standingOrFail(c, period);
    const { today } = c.get("moment");
    const isOffice = ROLES.writeSettings[c.get("person").role] === "all";
    const { document, source } = await shownOrFail(c.env.DB, period, { today, isOffice });
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, source);
    return download(c, await make(document, source), { type, name, extension: format });
  };
}
