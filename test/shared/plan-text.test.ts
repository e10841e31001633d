import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import type { Duty } from "../../shared/plan/plan.ts";
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import { foldSpaces, nfc } from "../../shared/text.ts";

const plan = parsePlan(planJson);
const document = readFileSync(new URL("../fixtures/ke-hoach-6134-kh-ubnd.txt", import.meta.url), "utf8");

/** Parts II and III as one line without footnote marks, and where those marks stood. */
function readParts(): { words: string; marks: { mark: string; at: number }[] } {
  const from = document.indexOf("II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU");
  const folded = foldSpaces(document.slice(from, document.indexOf("Nơi nhận:")));
  const marks: { mark: string; at: number }[] = [];
  let words = "";
  for (const piece of folded.split(/(\[\d\])/)) {
    if (/^\[\d\]$/.test(piece)) marks.push({ mark: piece, at: words.length });
    else words += piece;
  }
  return { words, marks };
}

const itemOf = ({ id }: Duty) => id.split(".").slice(0, 3).join(".");

/**
 * Takes every leadIn (once an item) and text out of the document, in order. Gives what is left between them,
 * the duties in which footnote marks stood, and what followed each duty.
 */
function walk() {
  const { words, marks } = readParts();
  const left: string[] = [];
  const marked: { mark: string; duty: string }[] = [];
  const after = new Map<string, string>();
  let cursor = 0;
  let governed = "";
  let last: string | null = null;
  const take = (duty: Duty, text: string) => {
    const at = words.indexOf(text, cursor);
    if (at < 0) throw new Error(`${duty.id} is not found, or not in order: ${text}`);
    const gap = words.slice(cursor, at).trim();
    if (gap !== "") left.push(gap);
    if (last !== null) after.set(last, `${after.get(last) ?? ""}${gap}`);
    cursor = at + text.length;
    for (const { mark, at: place } of marks)
      if (at <= place && place <= cursor) marked.push({ mark, duty: duty.id });
  };
  for (const duty of plan.duties) {
    if (duty.leadIn !== null && governed !== itemOf(duty)) take(duty, duty.leadIn);
    governed = itemOf(duty);
    take(duty, duty.text);
    last = duty.id;
  }
  left.push(words.slice(cursor).trim());
  return { left, marked, after };
}

/** The deadline line that the document sets for each duty: the next one within its own item. */
function deadlineLines(): Record<string, string | null> {
  const { after } = walk();
  const lines: Record<string, string | null> = {};
  plan.duties.forEach((duty, index) => {
    const sameItem = plan.duties.slice(index).filter((other) => itemOf(other) === itemOf(duty));
    const found = sameItem.map(({ id }) => /Thời gian thực hiện: (.*?)\./.exec(after.get(id) ?? "")?.[1]);
    lines[duty.id] = found.find((line) => line !== undefined) ?? null;
  });
  return lines;
}

const TIME = "Thời gian thực hiện:";
const YEARLY = `${TIME} Hàng năm.`;
const GUIDED = `${TIME} Theo hướng dẫn của Trung ương.`;

test("taking every leadIn and text out of parts II and III leaves headings, marks and deadline lines alone", () => {
  expect(walk().left).toEqual([
    "II. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU 1. Nâng cao nhận thức, phát huy vai trò, trách nhiệm của hệ thống chính trị trong triển khai công tác PBGDPL a)",
    `${TIME} Hoàn thành trong Quý IV năm 2020. b)`,
    `${TIME} Hoàn thành trong Quý IV năm 2020. 2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nhu cầu xã hội và từng nhóm đối tượng, địa bàn a)`,
    ...["-", "-", "-", "-"],
    `${YEARLY} b)`,
    ...["-", "-", "-"],
    `${YEARLY} c)`,
    ...["-", "-"],
    `${YEARLY} d)`,
    `${YEARLY} đ)`,
    ...["-", "-"],
    `${YEARLY} e)`,
    "-",
    `${YEARLY} -`,
    `${TIME} Theo hướng dẫn Trung ương. 3. Tổ chức triển khai công tác PBGDPL toàn diện, rộng khắp đến các đối tượng, địa bàn trong phạm vi toàn tỉnh, có trọng tâm, trọng điểm a)`,
    ...["-", "-", "-", "-"],
    `${YEARLY} b)`,
    "-",
    `${GUIDED} -`,
    `${GUIDED} c)`,
    `${YEARLY} 4. Hoàn thiện thể chế, chính sách về công tác PBGDPL để tạo cơ sở pháp lý thống nhất, đồng bộ, đáp ứng yêu cầu nhiệm vụ trong tình hình mới a)`,
    `${YEARLY} b)`,
    `${TIME} Năm 2022. c)`,
    `${YEARLY} 5. Tăng cường và nâng cao chất lượng nguồn nhân lực trong công tác PBGDPL a)`,
    ...["-", "-", "-"],
    `${YEARLY} -`,
    `${YEARLY} b)`,
    "-",
    `${YEARLY} -`,
    `${GUIDED} -`,
    `${GUIDED} 6. Huy động các nguồn lực xã hội tham gia công tác PBGDPL a)`,
    `${YEARLY} b)`,
    `${TIME} Năm 2021, 2022. c)`,
    `${TIME} Năm 2022. d)`,
    `${YEARLY} 7. Phát huy vai trò của Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên của Mặt trận trong công tác PBGDPL a)`,
    `${YEARLY} b)`,
    `${YEARLY} 8. Đổi mới tổ chức và hoạt động quản lý nhà nước về PBGDPL a)`,
    `${TIME} Hoàn thành trong Quý II năm 2021. b)`,
    `${YEARLY} c)`,
    `${YEARLY} 9. Tăng cường công tác kiểm tra, sơ kết, tổng kết, đánh giá hiệu quả công tác PBGDPL a)`,
    `${YEARLY} b)`,
    "-",
    `${YEARLY} -`,
    `${GUIDED} III. TỔ CHỨC THỰC HIỆN 1. Sở Tư pháp a)`,
    "b)",
    "2. Sở Tài chính",
    "3. Các cơ quan, ban, ngành, đoàn thể tỉnh a)",
    "b)",
    "4. Ủy ban nhân dân các huyện, thành phố a)",
    "b)",
    "",
  ]);
});

test("the sections are the document's headings, and hold 45 duties in part II and 7 in part III", () => {
  const { left } = walk();
  const counts = plan.sections.map(({ id }) => [
    id,
    plan.duties.filter(({ section }) => section === id).length,
  ]);
  expect(counts).toEqual([
    ["II.1", 2],
    ["II.2", 14],
    ["II.3", 7],
    ["II.4", 3],
    ["II.5", 7],
    ["II.6", 4],
    ["II.7", 2],
    ["II.8", 3],
    ["II.9", 3],
    ["III.1", 2],
    ["III.2", 1],
    ["III.3", 2],
    ["III.4", 2],
  ]);
  const untitled = plan.sections.filter(({ id, title }) => {
    const heading = `${id.split(".")[1]}. ${title}`;
    return !left.some((gap) => gap.endsWith(`${heading} a)`) || gap.endsWith(heading));
  });
  expect(untitled).toEqual([]);
});

test("each duty carries the deadline line of its own item, without its final full stop", () => {
  const texts = Object.fromEntries(plan.duties.map(({ id, deadlineText }) => [id, deadlineText]));
  expect(texts).toEqual(deadlineLines());
});

test("the 33 deadline lines are read as what they say", () => {
  const kinds = new Map<string, { lines: number; deadlines: Set<string> }>();
  for (const [line] of walk()
    .left.join("\n")
    .matchAll(/(?<=Thời gian thực hiện: )[^.]*/g)) {
    const kind = kinds.get(line) ?? { lines: 0, deadlines: new Set() };
    kind.lines++;
    for (const { deadlineText, deadlines } of plan.duties) {
      if (deadlineText === line) for (const one of deadlines) kind.deadlines.add(JSON.stringify(one));
    }
    kinds.set(line, kind);
  }
  expect(
    [...kinds].map(([line, { lines, deadlines }]) => [
      line,
      lines,
      ...[...deadlines].map((d) => JSON.parse(d)),
    ]),
  ).toEqual([
    ["Hoàn thành trong Quý IV năm 2020", 2, { type: "quarter", year: 2020, quarter: 4 }],
    ["Hàng năm", 21, { type: "annual" }],
    ["Theo hướng dẫn Trung ương", 1, { type: "central_guidance" }],
    ["Theo hướng dẫn của Trung ương", 5, { type: "central_guidance" }],
    ["Năm 2022", 2, { type: "year", year: 2022 }],
    ["Năm 2021, 2022", 1, { type: "years", years: [2021, 2022] }],
    ["Hoàn thành trong Quý II năm 2021", 1, { type: "quarter", year: 2021, quarter: 2 }],
  ]);
});

test("duties without a deadline line are undated, but for the two yearly reports, which this report answers", () => {
  const undated = plan.duties.filter(({ deadlineText }) => deadlineText === null);
  expect(
    undated.map(({ id, deadlines, answeredBy }) => [id, deadlines[0]?.type ?? "none", answeredBy]),
  ).toEqual([
    ["III.1.a", "none", null],
    ["III.1.b", "none", null],
    ["III.2", "none", null],
    ["III.3.a", "none", null],
    ["III.3.b", "annual", "report"],
    ["III.4.a", "none", null],
    ["III.4.b", "annual", "report"],
  ]);
  expect(plan.duties.filter(({ answeredBy }) => answeredBy !== null).map(({ id }) => id)).toEqual([
    "III.3.b",
    "III.4.b",
  ]);
});

test("leads, coordinators and the advised are words of the duty, its item or its section, as written there", () => {
  const foreign = plan.duties.flatMap(({ id, section, leadIn, text, lead, coordinate, advises }) => {
    const title = plan.sections.find((other) => other.id === section)?.title ?? "";
    const words = id.startsWith("III") ? `${title}\n${text}` : `${leadIn ?? ""}\n${text}`;
    const names = [...lead, ...coordinate, ...(advises === null ? [] : [advises])];
    return names.filter((name) => !words.includes(name)).map((name) => [id, name]);
  });
  expect(foreign).toEqual([]);
});

test("bullets that override, add to or stand without their item's lead have their own", () => {
  const pick = [
    "II.2.a.1",
    "II.3.a.2",
    "II.4.c",
    "II.5.a.4",
    "II.5.b.1",
    "II.5.b.2",
    "II.5.b.3",
    "II.9.b.2",
    "III.2",
  ];
  const found = plan.duties
    .filter(({ id }) => pick.includes(id))
    .map(({ id, leadIn, lead, coordinate }) => [id, leadIn, lead, coordinate]);
  const item = "Các sở, ban, ngành tỉnh, Ủy ban nhân dân các huyện, thành phố:";
  const groups = ["Các sở, ban, ngành tỉnh", "Ủy ban nhân dân các huyện, thành phố"];
  const others = ["Sở Tư pháp", "các cơ quan, đơn vị, địa phương liên quan"];
  expect(found).toEqual([
    ["II.2.a.1", item, groups, ["các cơ quan, tổ chức liên quan"]],
    ["II.3.a.2", item, [...groups, "Cán bộ, công chức, viên chức"], []],
    [
      "II.4.c",
      "Sở Tài chính chủ trì, phối hợp với Sở Tư pháp và các cơ quan, đơn vị có liên quan:",
      ["Sở Tài chính"],
      ["Sở Tư pháp", "các cơ quan, đơn vị có liên quan"],
    ],
    ["II.5.a.4", null, ["Sở Tư pháp"], []],
    ["II.5.b.1", "Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"], []],
    ["II.5.b.2", null, ["Bộ Chỉ huy Quân sự tỉnh"], others],
    ["II.5.b.3", null, ["Công an tỉnh"], others],
    [
      "II.9.b.2",
      "Thực hiện đánh giá hiệu quả công tác PBGDPL",
      ["Sở Tư pháp"],
      ["các cơ quan, đơn vị, địa phương"],
    ],
    ["III.2", null, ["Sở Tài chính"], []],
  ]);
});

test("what begins with Đề nghị is requested, and nothing else", () => {
  const begins = plan.duties.filter(({ text }) => text.startsWith("Đề nghị ")).map(({ id }) => id);
  expect(begins).toEqual(["II.1.b", "II.7.a"]);
  expect(plan.duties.filter(({ requested }) => requested).map(({ id }) => id)).toEqual(begins);
});

test("who is advised", () => {
  const advised = plan.duties
    .filter(({ advises }) => advises !== null)
    .map(({ id, advises }) => [id, advises]);
  expect(advised).toEqual([
    ["II.1.a", "cấp ủy cùng cấp"],
    ["II.2.b.1", "Hội đồng phối hợp PBGDPL tỉnh"],
    ["II.2.b.2", "Hội đồng phối hợp PBGDPL tỉnh"],
    ["II.2.b.3", "Hội đồng phối hợp PBGDPL tỉnh"],
    ["II.3.b.1", "Ủy ban nhân dân tỉnh"],
    ["II.4.a", "cơ quan có thẩm quyền"],
    ["II.4.c", "cơ quan có thẩm quyền"],
    ["III.1.a", "Ủy ban nhân dân tỉnh"],
    ["III.1.b", "Tỉnh ủy, Hội đồng nhân dân tỉnh"],
  ]);
});

test("references are the documents that a duty cites, and the whole of its footnotes", () => {
  const footnotes = new Map(
    [...document.matchAll(/^(\[\d\]) ([^[]*)/gm)].map(([, mark, text]) => [mark, foldSpaces(text ?? "")]),
  );
  const marked = walk().marked;
  expect(marked).toEqual([
    { mark: "[2]", duty: "II.2.a.3" },
    { mark: "[3]", duty: "II.2.b.1" },
    { mark: "[4]", duty: "II.3.b.1" },
  ]);
  const footnoteOf = (id: string) =>
    footnotes.get(marked.find(({ duty }) => duty === id)?.mark) ?? "no footnote";
  const cited = plan.duties.filter(({ references }) => references.length > 0);
  expect(cited.map(({ id, references }) => [id, ...references])).toEqual([
    [
      "II.1.a",
      "Quyết định số 1521/QĐ-TTg",
      "Kết luận số 80-KL/TW",
      "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
    ],
    ["II.1.b", "Quyết định số 1521/QĐ-TTg", "Kết luận số 80-KL/TW"],
    ["II.2.a.2", "Hiến pháp năm 2013"],
    [
      "II.2.a.3",
      "Quyết định số 471/QĐ-TTg ngày 26 tháng 4 năm 2019 của Thủ tướng Chính phủ",
      footnoteOf("II.2.a.3"),
    ],
    ["II.2.b.1", footnoteOf("II.2.b.1")],
    [
      "II.3.b.1",
      "Quyết định số 705/QĐ-TTg ngày 25 tháng 5 năm 2017 của Thủ tướng Chính phủ",
      footnoteOf("II.3.b.1"),
    ],
    ["II.4.b", "Luật PBGDPL năm 2012"],
  ]);
});

test("the plan is in NFC, so that what is typed beside it compares", () => {
  expect(nfc(JSON.stringify(planJson))).toBe(JSON.stringify(planJson));
});

test("the plan's head is the document's", () => {
  const { sections: _sections, duties: _duties, ...head } = plan;
  expect(head).toEqual({
    id: "kh-6134",
    number: "6134/KH-UBND",
    date: "2020-11-17",
    issuer: "Ủy ban nhân dân tỉnh Bến Tre",
    title: "Kế hoạch thực hiện Quyết định số 1521/QĐ-TTg ngày 06/10/2020 của Thủ tướng Chính phủ",
  });
  const top = foldSpaces(document.slice(0, document.indexOf("I. MỤC ĐÍCH"))).toLowerCase();
  const words = [`số: ${head.number}`, "ngày 17 tháng 11 năm 2020", head.issuer, head.title];
  expect(words.filter((word) => !top.replace(/ \| |-{3,} /g, " ").includes(word.toLowerCase()))).toEqual([]);
});
