import { expect, test } from "vitest";
import { dueReminders, REMINDER_POLICY } from "../../shared/province/reminder-policy.ts";
import { remindersOf } from "../../shared/province/reminders.ts";
import { reminderLetterOf } from "../../shared/wording/reminder-letter.ts";
import { textsForAll } from "../../shared/wording/reminders.ts";
import { reminderLetterData } from "../../worker/exports/docx/reminder-letter.ts";
import { agency, sampleView } from "./reminders-sample.ts";

const OFFICE = {
  ...{ parentBody: "UBND tỉnh", issuingBody: "Sở Tư pháp", place: "Bến Tre", reportsTo: "UBND tỉnh" },
  signer: { authority: "", title: "Giám đốc", name: "" },
};
const contacts = ["so-tu-phap", "so-y-te"].map((id) => ({
  ...{ agency: id, name: `Người ${id}`, phone: "0913 123 456", email: `${id}@gmail.example` },
}));

const reminding = (...agencies: ReturnType<typeof agency>[]) =>
  remindersOf({
    view: sampleView({ agencies, duties: [] }),
    ...{ heads: [], contacts, last: [], asOf: "2021-12-20" },
  });

test("Sở Tư pháp sees its own duty and is in none of its letters, messages and scheduled reminders", () => {
  const both = reminding(agency("so-tu-phap", "SỞ TƯ PHÁP"), agency("so-y-te", "Sở Y tế"));
  expect(both.lines.map((line) => [line.agency.id, line.cause.reason, line.own])).toEqual([
    ["so-tu-phap", "late", true],
    ["so-y-te", "late", undefined],
  ]);
  const letter = reminderLetterOf(both, OFFICE);
  expect([letter.addressees, letter.lines.map((line) => line.agency)]).toEqual([["Sở Y tế"], ["Sở Y tế"]]);
  expect(
    dueReminders({ ...both, asOf: "2021-12-18" }, REMINDER_POLICY).map((line) => line.agency.id),
  ).toEqual(["so-y-te"]);
  const all = textsForAll(both);
  expect(all?.email.body).toContain("Quá hạn, chưa gửi báo cáo (1 cơ quan):\n1. Sở Y tế: ");
  expect(all?.zalo).toContain("Quá hạn, chưa gửi báo cáo (1): ");
  expect(`${all?.email.body}${all?.zalo}`).not.toContain("SỞ TƯ PHÁP");
});

test("where it alone owes a report there is nobody to write to", () => {
  const alone = reminding(agency("so-tu-phap", "Sở Tư pháp"));
  expect([alone.lines.length, textsForAll(alone), reminderLetterOf(alone, OFFICE).addressees]).toEqual([
    ...[1, null],
    [],
  ]);
});

test("a letter that all read names contacts without their telephones and addresses", () => {
  const letter = reminderLetterOf(reminding(agency("so-y-te", "Sở Y tế")), OFFICE);
  expect(letter.lines).toEqual([{ agency: "Sở Y tế", reason: expect.any(String), contact: "Người so-y-te" }]);
  const data = JSON.stringify(reminderLetterData(letter));
  expect([data.includes("@"), data.includes("0913")]).toEqual([false, false]);
});
