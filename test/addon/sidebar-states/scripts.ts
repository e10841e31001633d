// Answers and steps that many named states of the sidebar share.
import type { AddonServer } from "../../../addon/contract/addon-server.ts";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import { problemWording } from "../../../shared/wording/problems.ts";
import type { Script, Step } from "../named-state.ts";
import * as data from "../sidebar-data.ts";
import * as reviewData from "../sidebar-review-data.ts";

const { bad, home, ok, sheet } = data;
export const HOSTILE = '<img src=x onerror="document.title=1"></script><script>alert(1)</script>';

export const LONG =
  "Ủy ban nhân dân thành phố Bến Tre và các phòng, ban chuyên môn, đơn vị sự nghiệp công lập trực thuộc";

export const REASON = "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1.\nGhi rõ số lượt người tham dự.";

export const worded = (code: ProblemCode) => {
  const { title, detail } = problemWording(code);
  return bad(code, title, detail);
};

export const lockedAnswer: ReturnType<AddonServer["sendReport"]> = {
  ok: false,
  problem: { code: "rows_locked", ...problemWording("rows_locked"), locked: reviewData.locked },
};

export const at = (part: Parameters<typeof sheet>[0] = {}) => [ok(home("reporter", { sheet: sheet(part) }))];

export const review = (part: Script = {}): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(reviewData.reports)],
  ...part,
});

export const opening: Step = { press: "Sở Tài chính" };
