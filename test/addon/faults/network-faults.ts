// Faults of network, worker and sign-in, each with what it does to a request and what a person is told.
import type { AddonProblem } from "../../../addon/contract/answer.ts";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, type AddonProblemCode } from "../../../shared/wording/addon-problems.ts";
import { problemWording } from "../../../shared/wording/problems.ts";
import { formOf, goodReport } from "../../shared/golden.ts";
import { value } from "../answers.ts";
import type { Environment, Harness } from "../environment.ts";
import { typeReport } from "../sheet-reader.ts";

export const PERIOD = "kh-6134-2021";
export const AGENCY = "so-tai-chinh";
export type Handler = Parameters<Harness["intercept"]>[0];
export const own = (code: AddonProblemCode): AddonProblem => ({ code, ...ADDON_PROBLEMS[code] });
export const told = (code: ProblemCode): AddonProblem => ({ code, ...problemWording(code) });

const says = (status: number, body: string, headers: Record<string, string> = {}): Handler => {
  return () => ({ status, headers, body });
};

export const refuses = (status: number, code: ProblemCode): Handler =>
  says(status, JSON.stringify({ code, status, ...problemWording(code) }), {
    "Content-Type": "application/problem+json",
  });

const HTML = { "Content-Type": "text/html; charset=utf-8" };
const JSON_TYPE = { "Content-Type": "application/json" };

/** A fault, what it does to every request, and the problem that is told. */
export const FAULTS: [string, Handler, AddonProblem][] = [
  [
    "there is no network",
    () => {
      throw new Error("no route");
    },
    own("offline"),
  ],
  [
    "the worker wants a pause of half a minute",
    says(429, "slow down", { "Retry-After": "30" }),
    {
      code: "busy",
      title: "Máy chủ đang bận",
      detail: "Chưa nhận được kết quả. Vui lòng thử lại sau 30 giây; gửi lại không làm trùng báo cáo.",
    },
  ],
  ["the worker wants a pause without saying how long", says(429, ""), own("busy")],
  ["the platform fails", says(500, "Internal error"), own("busy")],
  ["the worker fails", refuses(500, "internal"), told("internal")],
  ["a gateway shows its own page", says(502, "<html>Bad gateway</html>", HTML), own("busy")],
  ["the worker is being replaced", says(503, ""), own("busy")],
  ["the keys of sign-in are out of reach", refuses(503, "keys_unreachable"), told("keys_unreachable")],
  ["the token ran out", refuses(401, "token_expired"), own("signed_out")],
  ["the account is not registered", refuses(403, "account_unknown"), told("account_unknown")],
  [
    "a precondition got lost on the way",
    refuses(428, "precondition_required"),
    told("precondition_required"),
  ],
  ["an answer of another system comes", says(200, '{"hello":[1,2]}', JSON_TYPE), own("unexpected")],
  ["the answer is null", says(200, "null", JSON_TYPE), own("unexpected")],
  ["the answer breaks off", says(200, '{"head":{"per', JSON_TYPE), own("unexpected")],
  ["the answer is empty", says(200, ""), own("unexpected")],
  ["the network asks to sign in", says(200, "<html>Đăng nhập Wi-Fi</html>", HTML), own("unexpected")],
];

/** After these nothing is known of what was asked. */
export const AWAY = [
  "offline",
  "busy",
  "unexpected",
  "no_identity",
  "signed_out",
  "keys_unreachable",
  "internal",
];

export async function filledHarness(
  environment: Environment,
  person = "bao-cao-so-tai-chinh",
  agency = AGENCY,
): Promise<Harness> {
  const harness = await environment.openHarness(person);
  value(harness.addon.buildSheet(PERIOD));
  typeReport(harness, goodReport(formOf(agency)));
  value(harness.addon.home());
  return harness;
}

/** Lets the worker answer and loses its answer. */
export const loseAnswers: Handler = (_, send) => {
  send();
  throw new Error("Timeout");
};
