// What the sidebar says of days, checks, sends and problems, and the look of it.
import { describe, expect, test } from "vitest";
import { remedyFor } from "../../addon/sidebar/remedies.ts";
import { PAGE, TONES } from "../../shared/look.ts";
import { showInstant } from "../../shared/wording/instant.ts";
import { checkLine, dueLine, sendQuestion, warningsGoAlong } from "../../shared/wording/sidebar.ts";
import {
  DUTY_STATES,
  REPORT_STATES,
  reportLabel,
  SEVERITIES,
  showLabel,
} from "../../shared/wording/status.ts";

describe("wording", () => {
  test("the due day counts down while the agency must act, and not afterwards", () => {
    expect(dueLine("2021-12-17", 7, true)).toBe("Hạn gửi 17/12/2021, còn 7 ngày");
    expect(dueLine("2021-12-17", 0, true)).toBe("Hạn gửi 17/12/2021, hạn cuối là hôm nay");
    expect(dueLine("2021-12-17", -3, true)).toBe("Hạn gửi 17/12/2021, quá hạn 3 ngày");
    expect(dueLine("2021-12-17", -3, false)).toBe("Hạn gửi 17/12/2021");
  });

  test("a check is summed up in one sentence", () => {
    expect(checkLine(12, 3)).toBe("Còn 12 nội dung phải sửa hoặc bổ sung, 3 nội dung nên xem lại.");
    expect(checkLine(12, 0)).toBe("Còn 12 nội dung phải sửa hoặc bổ sung.");
    expect(checkLine(2, 1, true, { blanks: 5, rows: 2 })).toBe(
      "Còn 2 nội dung phải sửa hoặc bổ sung, 5 dòng chưa nhập, 1 nội dung nên xem lại.",
    );
    expect(checkLine(0, 0, true, { blanks: 39, rows: 0 })).toBe("Còn 39 dòng chưa nhập.");
    expect(checkLine(0, 3)).toBe("Không còn lỗi, 3 nội dung nên xem lại. Có thể gửi.");
    expect(checkLine(0, 0)).toBe("Không còn lỗi. Có thể gửi.");
    expect([checkLine(0, 3, false), checkLine(0, 0, false)]).toEqual([
      "Không còn lỗi, 3 nội dung nên xem lại.",
      "Không còn lỗi.",
    ]);
  });

  test("errors are told with their rows where the numbers differ, since the legend below counts rows", () => {
    expect([
      checkLine(5, 0, true, { blanks: 0, rows: 4 }),
      checkLine(4, 0, true, { blanks: 0, rows: 4 }),
      checkLine(1, 0, true, { blanks: 0, rows: 0 }),
    ]).toEqual([
      "Còn 5 nội dung phải sửa hoặc bổ sung ở 4 dòng.",
      "Còn 4 nội dung phải sửa hoặc bổ sung.",
      "Còn 1 nội dung phải sửa hoặc bổ sung.",
    ]);
  });

  test("the last look names agency, period and warnings", () => {
    expect(sendQuestion("Sở Tài chính", "Năm 2021")).toBe(
      "Gửi báo cáo của Sở Tài chính, kỳ báo cáo năm 2021?",
    );
    expect([warningsGoAlong(0), warningsGoAlong(2)]).toEqual([
      "Không còn nội dung nên xem lại.",
      "Còn 2 nội dung nên xem lại, vẫn gửi được.",
    ]);
  });

  test.each([
    ["2021-12-10T02:05:59.999Z", "10/12/2021 09:05"],
    ["2021-12-10T16:59:00Z", "10/12/2021 23:59"],
    ["2021-12-10T17:00:00Z", "11/12/2021 00:00"],
    ["2021-12-31T17:30:00Z", "01/01/2022 00:30"],
    ["2020-02-28T20:00:00Z", "29/02/2020 03:00"],
    ["2021-02-28T20:00Z", "01/03/2021 03:00"],
    ["10/12/2021 09:05", "10/12/2021 09:05"],
    ["2021-02-30T01:00:00Z", "2021-02-30T01:00:00Z"],
    ["2021-12-10T25:00:00Z", "2021-12-10T25:00:00Z"],
    ["2021-12-10T02:05:00+07:00", "2021-12-10T02:05:00+07:00"],
    ["", ""],
  ])("%s is shown in Vietnam's time, what is no UTC instant as it is", (instant, shown) => {
    expect(showInstant(instant)).toBe(shown);
  });

  test("a state has sign and word; none sent is named", () => {
    expect(showLabel(reportLabel(null))).toBe("– Chưa gửi");
    expect(showLabel(DUTY_STATES.done)).toBe("✓ Đã thực hiện");
  });
});

test("a problem offers what helps: reload what moved on, rebuild an old form, close what stands, else retry", () => {
  const codes = [
    "rev_stale",
    "no_sheet",
    "form_outdated",
    "period_closed",
    "offline",
    "internal",
    "no such code",
  ];
  expect(codes.map(remedyFor)).toEqual(["reload", "reload", "rebuild", "close", "retry", "retry", "retry"]);
});

describe("the look", () => {
  const channel = (hex: string, at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = (hex: string) =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (a: string, b: string) => {
    const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
    return (bright + 0.05) / (dark + 0.05);
  };

  test("text keeps a contrast of 4.5 : 1 on its ground", () => {
    const pairs = [
      ...Object.values(TONES).flatMap(({ ink, ground }) => [
        [ink, ground],
        [ink, PAGE.ground],
        [PAGE.text, ground],
      ]),
      [PAGE.text, PAGE.ground],
      [PAGE.muted, PAGE.ground],
      [PAGE.muted, TONES.quiet.ground],
      [PAGE.accentDark, PAGE.ground],
      [PAGE.ground, PAGE.accent],
      [PAGE.ground, PAGE.accentDark],
    ] as [string, string][];
    expect(pairs.filter(([ink, ground]) => contrast(ink, ground) < 4.5)).toEqual([]);
  });

  test("no two states of one kind share sign and tone without a word of their own", () => {
    for (const labels of [REPORT_STATES, DUTY_STATES, SEVERITIES]) {
      const words = Object.values(labels).map((label) => label.word);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
