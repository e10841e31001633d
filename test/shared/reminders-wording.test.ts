import { describe, expect, test } from "vitest";
import { type Reminders, remindersOf } from "../../shared/province/reminders.ts";
import type { ProvinceView } from "../../shared/province/view.ts";
import type { ReturnedPath } from "../../shared/report/report.ts";
import { placeOf } from "../../shared/wording/letterhead.ts";
import { reminderLetterOf } from "../../shared/wording/reminder-letter.ts";
import { contactText, oneLine, reasonText } from "../../shared/wording/reminder-reasons.ts";
import { textsFor, textsForAll } from "../../shared/wording/reminders.ts";
import { AGENCIES, agency, headOf, RETURNED, sampleView } from "./reminders-sample.ts";

function reminders(asOf: string, over: Partial<ProvinceView> = {}, returned = RETURNED): Reminders {
  const heads = [headOf("tra-lai", returned)];
  return remindersOf({ view: sampleView(over), heads, contacts: [], last: [], asOf });
}

function textsTo(id: string, asOf: string) {
  const all = reminders(asOf);
  return textsFor([...all.lines, ...all.invited].find((line) => line.agency.id === id)!, all);
}

const OPENING =
  "Thực hiện Kế hoạch số 6134/KH-UBND ngày 17/11/2020 của Ủy ban nhân dân tỉnh Bến Tre, Sở Tư pháp đang tổng hợp kết quả thực hiện trong kỳ báo cáo năm 2021 (số liệu đến ngày 14/12/2021).";
const SUBJECT = "báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND, kỳ báo cáo năm 2021";
const CROSSED =
  "Trường hợp quý cơ quan đã gửi báo cáo trước khi nhận được thư này, xin vui lòng bỏ qua nội dung trên.";
const CROSSED_AGAIN =
  "Trường hợp quý cơ quan đã gửi lại báo cáo trước khi nhận được thư này, xin vui lòng bỏ qua nội dung trên.";
const email = (kind: string, name: string, ...paragraphs: string[]) => ({
  subject: `${kind} ${SUBJECT}`,
  body: [`Kính gửi: ${name}`, OPENING, ...paragraphs, "Trân trọng./.\nSở Tư pháp"].join("\n\n"),
});

describe("the texts for one agency", () => {
  test("before the due day: how long is left", () => {
    expect(textsTo("chua-gui", "2021-12-14")).toEqual({
      email: email(
        "Đôn đốc",
        "Sở Chưa Gửi",
        "Hạn gửi báo cáo là ngày 17/12/2021 (còn 3 ngày). Đến ngày 14/12/2021, Sở Tư pháp chưa nhận được báo cáo của quý cơ quan.",
        "Đề nghị quý cơ quan hoàn thiện báo cáo trong bảng tính đã cấp, kiểm tra và gửi chậm nhất trong ngày 17/12/2021.",
        CROSSED,
      ),
      zalo: "Sở Tư pháp kính gửi Sở Chưa Gửi: về kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND, hạn gửi báo cáo là ngày 17/12/2021 (còn 3 ngày); đến nay Sở Tư pháp chưa nhận được báo cáo của quý cơ quan. Đề nghị quý cơ quan gửi đúng hạn. Trân trọng.",
    });
    expect(textsTo("chua-gui", "2021-12-17").zalo).toContain("17/12/2021 (hạn cuối là hôm nay)");
  });

  test("after it: how late", () => {
    expect(textsTo("chua-gui", "2021-12-20")).toEqual({
      email: email(
        "Đôn đốc",
        "Sở Chưa Gửi",
        "Hạn gửi báo cáo là ngày 17/12/2021. Đến ngày 20/12/2021, đã quá hạn 3 ngày, Sở Tư pháp chưa nhận được báo cáo của quý cơ quan nên chưa có số liệu để tổng hợp toàn tỉnh.",
        "Đề nghị quý cơ quan khẩn trương hoàn thiện báo cáo trong bảng tính đã cấp, kiểm tra và gửi ngay; trường hợp có khó khăn, vướng mắc, đề nghị trao đổi để phối hợp xử lý.",
        CROSSED,
      ),
      zalo: "Sở Tư pháp kính gửi Sở Chưa Gửi: về kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND, hạn gửi báo cáo là ngày 17/12/2021 (quá hạn 3 ngày); đến nay Sở Tư pháp chưa nhận được báo cáo của quý cơ quan. Đề nghị quý cơ quan khẩn trương gửi báo cáo. Trân trọng.",
    });
  });

  test("returned rows are named as the sheet names them, never by their keys", () => {
    expect(textsTo("tra-lai", "2021-12-20")).toEqual({
      email: email(
        "Đôn đốc",
        "Sở Trả Lại",
        "Ngày 15/12/2021, Sở Tư pháp đã đề nghị quý cơ quan chỉnh lý các nội dung dưới đây; lý do: Bổ sung minh chứng. Đến ngày 20/12/2021, Sở Tư pháp chưa nhận được báo cáo gửi lại.",
        [
          "- Nhiệm vụ II.1.a, báo cáo thay Phòng Thử (Tổ chức hội nghị triển khai), cột “Văn bản minh chứng (mỗi văn bản một dòng)”: Thiếu ngày văn bản",
          "- Số liệu “Số cuộc”, cột “Tổng số”",
          "- Đánh giá chung, người liên hệ: Thiếu họ tên",
          "- Nhiệm vụ khác của cơ quan: Trùng nhiệm vụ",
        ].join("\n"),
        "Đề nghị quý cơ quan chỉnh lý trong bảng tính đã cấp, kiểm tra và gửi lại báo cáo.",
        CROSSED_AGAIN,
      ),
      zalo: "Sở Tư pháp kính gửi Sở Trả Lại: về kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND, ngày 15/12/2021 Sở Tư pháp đã đề nghị chỉnh lý báo cáo (4 nội dung), đến nay chưa nhận được bản gửi lại. Đề nghị quý cơ quan chỉnh lý và gửi lại. Trân trọng.",
    });
  });

  test("a reason that ends its own sentence is given no second full stop", () => {
    const all = reminders("2021-12-20", {}, { ...RETURNED, reason: "Bổ sung minh chứng.", paths: null });
    const line = all.lines.find((one) => one.agency.id === "tra-lai")!;
    expect(textsFor(line, all).email.body).toContain("lý do: Bổ sung minh chứng. Đến ngày");
  });

  test("a whole report returned says so", () => {
    const all = reminders("2021-12-20", {}, { ...RETURNED, paths: null });
    const line = all.lines.find((one) => one.agency.id === "tra-lai")!;
    expect(textsFor(line, all).email.body).toContain("chỉnh lý toàn bộ báo cáo; lý do: Bổ sung minh chứng.");
    expect(textsFor(line, all).zalo).toContain("(toàn bộ báo cáo)");
  });

  test("an incomplete report was sent and approved: duties without an answer, overdue ones, no crossing", () => {
    expect(textsTo("con-thieu", "2021-12-24")).toEqual({
      email: email(
        "Đôn đốc",
        "Sở Còn Thiếu",
        "Sở Tư pháp đã tiếp nhận, tổng hợp báo cáo của quý cơ quan. Đến ngày 24/12/2021, còn các nội dung sau:",
        "Nhiệm vụ chủ trì chưa có báo cáo:\n- II.1.a: Tổ chức hội nghị triển khai (thời gian thực hiện: Hàng năm)\n- II.1.a, báo cáo thay Phòng Thử: Tổ chức hội nghị triển khai (thời gian thực hiện: Hàng năm)",
        "Nhiệm vụ quá hạn, chưa hoàn thành:\n- II.1.b: Biên soạn tài liệu (thời gian thực hiện: Hoàn thành trong Quý II năm 2021)",
        "Đề nghị quý cơ quan tập trung thực hiện và báo cáo bổ sung; khi cần sửa báo cáo đã gửi, bấm “Đề nghị trả lại” trong bảng tính.",
      ),
      zalo: "Sở Tư pháp kính gửi Sở Còn Thiếu: về kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND, quý cơ quan còn 2 nhiệm vụ chủ trì chưa báo cáo; 1 nhiệm vụ quá hạn, chưa hoàn thành. Đề nghị quý cơ quan tập trung thực hiện và báo cáo bổ sung. Trân trọng.",
    });
  });

  test("who is invited is asked, not chased", () => {
    const texts = textsTo("moi", "2021-12-14");
    expect(texts).toEqual({
      email: email(
        "Đề nghị",
        "Hội Được Mời",
        "Các nhiệm vụ mà Kế hoạch đề nghị quý cơ quan thực hiện chưa có báo cáo; thời gian tiếp nhận đến ngày 17/12/2021 (còn 3 ngày).",
        "Kính đề nghị quý cơ quan quan tâm, phối hợp gửi báo cáo để tổng hợp đầy đủ kết quả của tỉnh.",
        CROSSED,
      ),
      zalo: "Sở Tư pháp kính gửi Hội Được Mời: về kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND, đến nay Sở Tư pháp chưa nhận được báo cáo của quý cơ quan (tiếp nhận đến ngày 17/12/2021). Kính đề nghị quý cơ quan phối hợp gửi báo cáo. Trân trọng.",
    });
    expect(JSON.stringify(texts).toLowerCase()).not.toContain("đôn đốc");
  });
});

describe("the texts for all", () => {
  test("by reason, late ones first, invited ones last", () => {
    expect(textsForAll(reminders("2021-12-20"))).toEqual({
      email: {
        subject: `Đôn đốc ${SUBJECT}`,
        body: [
          "Kính gửi: Các cơ quan, đơn vị, địa phương",
          "Thực hiện Kế hoạch số 6134/KH-UBND ngày 17/11/2020 của Ủy ban nhân dân tỉnh Bến Tre, kỳ báo cáo năm 2021 có hạn gửi là ngày 17/12/2021. Tình hình đến ngày 20/12/2021 như sau:",
          "Quá hạn, chưa gửi báo cáo (2 cơ quan):\n1. Sở Chưa Gửi: Chưa gửi báo cáo, quá hạn 3 ngày.\n2. Sở Đã Rút: Chưa gửi báo cáo, quá hạn 3 ngày.",
          "Chưa gửi lại báo cáo đã được đề nghị chỉnh lý (1 cơ quan):\n1. Sở Trả Lại: Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 15/12/2021 (4 nội dung).",
          "Báo cáo đã được tổng hợp, còn nhiệm vụ chưa báo cáo hoặc quá hạn (1 cơ quan):\n1. Sở Còn Thiếu: Còn 2 nhiệm vụ chủ trì chưa báo cáo; 1 nhiệm vụ quá hạn, chưa hoàn thành.",
          "Được đề nghị báo cáo, chưa gửi (1 cơ quan):\n1. Hội Được Mời: Được đề nghị báo cáo, chưa gửi.",
          "Đề nghị các cơ quan, đơn vị, địa phương khẩn trương hoàn thiện và gửi báo cáo trong bảng tính đã cấp.",
          "Riêng các cơ quan, tổ chức được đề nghị, kính mong quan tâm, phối hợp gửi báo cáo.",
          "Trân trọng./.\nSở Tư pháp",
        ].join("\n\n"),
      },
      zalo: [
        "Sở Tư pháp thông báo tình hình kỳ báo cáo năm 2021 theo Kế hoạch số 6134/KH-UBND (hạn gửi: ngày 17/12/2021):",
        "• Quá hạn, chưa gửi báo cáo (2): S. Chưa Gửi, S. Đã Rút.",
        "• Chưa gửi lại báo cáo đã được đề nghị chỉnh lý (1): S. Trả Lại.",
        "• Báo cáo đã được tổng hợp, còn nhiệm vụ chưa báo cáo hoặc quá hạn (1): S. Còn Thiếu.",
        "• Được đề nghị báo cáo, chưa gửi (1): Hội Được Mời.",
        "Đề nghị quý cơ quan khẩn trương gửi báo cáo. Trân trọng.",
      ].join("\n"),
    });
  });

  test("there are none where nobody is named, and nobody is asked where nobody is invited", () => {
    expect(textsForAll(reminders("2021-12-20", { agencies: [] }))).toBeNull();
    const bound = reminders("2021-12-20", { agencies: AGENCIES.filter(({ expected }) => expected) });
    expect(textsForAll(bound)?.email.body).not.toContain("Riêng");
  });
});

describe("what others wrote", () => {
  const HOSTILE = "Sở A\r\nBcc: ai-do@xau.example\u2028\u202Eđảo\u0000\u200B ngược\tlại";

  test("stays on its line, in reading order, without unseen signs", () => {
    expect(oneLine(HOSTILE)).toBe("Sở A Bcc: ai-do@xau.example đảo ngược lại");
    expect(oneLine("Tha\u0302\u0301y")).toBe("Thấy");
    expect(oneLine(`${"ă".repeat(400)}`)).toBe(`${"ă".repeat(299)}…`);
    expect(oneLine("😀".repeat(5), 3)).toBe("😀😀…");
  });

  test("adds no line and no head to any message", () => {
    const lines = (text: string) => text.split("\n").length;
    const period = { ...sampleView().period, name: HOSTILE };
    const plan = { ...sampleView().plan, number: HOSTILE, issuer: HOSTILE };
    const bad = reminders("2021-12-20", {
      period,
      plan,
      agencies: [agency("chua-gui", HOSTILE)],
      bodies: [],
    });
    const good = reminders("2021-12-20", { agencies: [agency("chua-gui", "Sở A")], bodies: [] });
    const [badTexts, goodTexts] = [bad, good].map((all) => ({
      one: textsFor(all.lines[0]!, all),
      all: textsForAll(all)!,
    }));
    for (const which of ["one", "all"] as const) {
      expect(badTexts![which].email.subject).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u);
      expect(lines(badTexts![which].email.body)).toBe(lines(goodTexts![which].email.body));
      expect(lines(badTexts![which].zalo)).toBe(lines(goodTexts![which].zalo));
    }
  });

  test("a long list is cut, and says so", () => {
    const paths = Array.from(
      { length: 23 },
      (_, i): ReturnedPath => ({
        table: "duties",
        row: "II.1.a",
        reason: `lý do ${i + 1}\n- dòng giả`,
      }),
    );
    const all = reminders("2021-12-20", {}, { ...RETURNED, paths });
    const body = textsFor(all.lines.find((one) => one.agency.id === "tra-lai")!, all).email.body;
    const items = body.split("\n").filter((line) => line.startsWith("- "));
    expect(items).toHaveLength(21);
    expect(items[0]).toBe("- Nhiệm vụ II.1.a (Tổ chức hội nghị triển khai): lý do 1 - dòng giả");
    expect(items[20]).toBe("- … và 3 nội dung khác, xem trong bảng tính báo cáo");
  });

  test("contacts stand on one line, as far as they are known", () => {
    expect(
      contactText([
        { name: "Cán bộ\nthử", phone: "0900 000 000", email: "a@thu.example" },
        { name: "Người thử hai", phone: null, email: null },
      ]),
    ).toBe("Cán bộ thử, 0900 000 000, a@thu.example; Người thử hai");
    expect(contactText([])).toBe("");
  });

  test("a reason in a few words", () => {
    expect(reminders("2021-12-17").lines.map(({ cause }) => reasonText(cause))).toEqual([
      "Chưa gửi báo cáo, hạn cuối là hôm nay",
      "Chưa gửi báo cáo, hạn cuối là hôm nay",
      "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 15/12/2021 (4 nội dung)",
      "Còn 2 nhiệm vụ chủ trì chưa báo cáo; 1 nhiệm vụ quá hạn, chưa hoàn thành",
    ]);
  });
});

describe("the letter", () => {
  const OFFICE = {
    parentBody: "Ủy ban nhân dân tỉnh Bến Tre",
    issuingBody: "Sở Tư pháp",
    place: "Bến Tre",
    reportsTo: "Ủy ban nhân dân tỉnh Bến Tre",
    signer: { authority: "", title: "GIÁM ĐỐC", name: "" },
  };

  test("names who is reminded, why and whom to ask, in protocol order, and nobody who is only invited", () => {
    const contact = { agency: "chua-gui", name: "Cán bộ\nthử", phone: "0900 000 000", email: null };
    const heads = [headOf("tra-lai", RETURNED)];
    const all = remindersOf({ view: sampleView(), heads, contacts: [contact], last: [], asOf: "2021-12-20" });
    expect(reminderLetterOf(all, OFFICE)).toEqual({
      ...OFFICE,
      subject: "đôn đốc báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND",
      addressees: ["Sở Chưa Gửi", "Sở Đã Rút", "Sở Trả Lại", "Sở Còn Thiếu"],
      plan: { number: "6134/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Bến Tre" },
      period: "Năm 2021",
      due: "2021-12-17",
      asOf: "2021-12-20",
      lines: [
        {
          agency: "Sở Chưa Gửi",
          reason: "Chưa gửi báo cáo, quá hạn 3 ngày",
          contact: "Cán bộ thử",
        },
        { agency: "Sở Đã Rút", reason: "Chưa gửi báo cáo, quá hạn 3 ngày", contact: null },
        {
          agency: "Sở Trả Lại",
          reason: "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 15/12/2021 (4 nội dung)",
          contact: null,
        },
        {
          agency: "Sở Còn Thiếu",
          reason: "Còn 2 nhiệm vụ chủ trì chưa báo cáo; 1 nhiệm vụ quá hạn, chưa hoàn thành",
          contact: null,
        },
      ],
    });
  });

  test("its place is the province of the body above, and blank where the name tells none", () => {
    expect(
      ["Ủy ban nhân dân tỉnh Bến Tre", "Ủy ban nhân dân thành phố Đà Nẵng", "Bộ Tư pháp", ""].map(placeOf),
    ).toEqual(["Bến Tre", "Đà Nẵng", "", ""]);
  });
});
