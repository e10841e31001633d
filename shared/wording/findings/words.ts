// What the words of findings are made of.
import { showDay } from "../../day.ts";
import type { Details, Place } from "../../report/place.ts";
import type { Status } from "../../report/report.ts";
import { DUTY_STATES } from "../status.ts";

/** What a finding says to the person who must act: what is wrong, and what to do. */
export interface FindingWords {
  message: string;
  hint: string;
}

export function day(details: Details, name: string): string {
  return showDay(String(details[name] ?? ""));
}

/** A long typed text is quoted by its beginning only. */
export function quote(value: unknown): string {
  const text = String(value ?? "").replace(/\s+/g, " ");
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

export function list(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : "";
}

/** Only the first few of many rows are named. */
export function firstOf(value: unknown): string {
  const names = Array.isArray(value) ? value : [];
  return names.length > 5 ? `${names.slice(0, 5).join(", ")}, …` : names.join(", ");
}

export function status(value: unknown): string {
  return `“${DUTY_STATES[String(value) as Status]?.word ?? String(value)}”`;
}

export function dayReadings(details: Details): string {
  const readings = Array.isArray(details.readings) ? details.readings.map(showDay) : [];
  if (readings.length > 1) return `Có thể hiểu là ${readings.join(" hoặc ")}. Nhập lại đúng ngày.`;
  if (readings.length === 1) return `Nếu đúng là ngày ${readings[0]}, nhập đầy đủ như vậy.`;
  return "Nhập theo dạng ngày/tháng/năm, ví dụ 05/11/2021.";
}

export const DAY_FAULTS: Record<string, string> = {
  no_such_day: "là ngày không có trong lịch.",
  no_day: "thiếu ngày trong tháng.",
  no_year: "thiếu năm.",
  short_year: "viết tắt năm, có thể hiểu nhầm.",
  day_or_month: "có thể đã bị bảng tính đảo ngày và tháng.",
  many_days: "có nhiều hơn một ngày.",
  time_only: "chỉ có giờ, không có ngày.",
  time_zone: "ghi theo múi giờ khác.",
  about: "chưa nêu rõ ngày cụ thể.",
  extra_text: "có chữ khác ngoài ngày.",
};

export type Say = (details: Details, at: Place) => FindingWords;
