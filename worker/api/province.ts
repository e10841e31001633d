import { totalsOf } from "../../shared/province/totals.ts";
import { exportName } from "../../shared/wording/files.ts";
import { scopeOf } from "../auth/roles.ts";
import { FORMATS, type FormatName } from "../exports/formats.ts";
import { download } from "../http/download.ts";
import { unlessKept, viewTag } from "../http/etag.ts";
import type { Handler } from "../http/handler.ts";
import { viewSourceOrFail } from "../reports/freeze.ts";
import { textsPageOrFail, viewOrFail } from "../reports/province-document.ts";
import { provinceHead } from "../reports/province-head.ts";
import { shownOrFail } from "../reports/shown-document.ts";

/** The merged provincial view, live or as it was frozen at the closing; 304 from three rows where nothing that it shows has changed. */
export const getProvince: Handler<"getProvince"> = async (c, { params: { period } }) => {
  const known = await viewSourceOrFail(c, period);
  return unlessKept(c, viewTag(c, period, known, "view"), async (headers) => ({
    reply: await viewOrFail(c.env.DB, period, c.get("moment").today, known),
    headers,
  }));
};

/** What a country adds up: the view's totals without its lists. */
export const getTotals: Handler<"getTotals"> = async (c, { params: { period } }) => {
  const known = await viewSourceOrFail(c, period);
  return unlessKept(c, viewTag(c, period, known, "totals"), async (headers) => ({
    reply: totalsOf(await viewOrFail(c.env.DB, period, c.get("moment").today, known)),
    headers,
  }));
};

const PAGE = { usual: 20, most: 100 };

/** What agencies wrote in their counted reports, some agencies a page. */
export const listTexts: Handler<"listTexts"> = async (c, { params: { period }, query }) => {
  const after = query.after ?? null;
  const limit = Math.min(query.limit ?? PAGE.usual, PAGE.most);
  const known = await viewSourceOrFail(c, period);
  const tag = viewTag(c, period, known, "texts", after ?? "", String(limit));
  return unlessKept(c, tag, async (headers) => {
    const { today } = c.get("moment");
    return { reply: await textsPageOrFail(c.env.DB, period, today, { after, limit, known }), headers };
  });
};

/** The view as a file. Not kept: the texts of Sở Tư pháp in it change without the view. */
export function provinceFile(format: FormatName): Handler<"getProvinceJson" | "getProvinceCsv"> {
  return async (c, { params: { period } }) => {
    await viewSourceOrFail(c, period);
    const { today } = c.get("moment");
    const isOffice = scopeOf(c.get("person"), "writeSettings") === "all";
    const { document, source } = await shownOrFail(c.env.DB, period, { today, isOffice });
    const { type, make } = FORMATS[format];
    const name = exportName(document.view.period.name, source);
    return download(c, await make(document, source, await provinceHead(c.env.DB, document.view)), {
      type,
      name,
      extension: format,
    });
  };
}
