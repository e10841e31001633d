// Which part of a document each block is in: before the plan, its head, its body, its end, an annex, what stands behind.
import type { BodyBlock } from "./body-blocks.ts";
import { DOCUMENT_KIND } from "./document-kind.ts";
import { isBullet, type MarkerKind, markerOf } from "./marker.ts";
import { allCapitals } from "./words.ts";

export type ZoneName = "before" | "head" | "basis" | "decision" | "body" | "end" | "annex" | "after";

export interface Zoned {
  zone: ZoneName;
  block: BodyBlock;
}

const LETTERHEAD =
  /^(?:ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|BỘ |SỞ |TỈNH ỦY|THÀNH ỦY|BAN |CỘNG HÒA|CỘNG HOÀ|VĂN PHÒNG|CÔNG AN)/u;
const END = /^nơi nhận\s*:?/iu;
const SIGNED = /^(?:TM\.|T\/M|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;

/** The zone of each block. A text without a head begins with its body. */
export function zonesOf(blocks: readonly BodyBlock[]): Zoned[] {
  const zoned: Zoned[] = [];
  const state: State = { zone: startZone(blocks), within: false };
  for (const [index, block] of blocks.entries()) {
    state.zone = nextZone(state, block, blocks, index);
    zoned.push({ zone: state.zone, block });
  }
  return zoned;
}

interface State {
  zone: ZoneName;
  /** The plan stands inside an article of the decision, not behind it. */
  within: boolean;
}

function startZone(blocks: readonly BodyBlock[]): ZoneName {
  const head = blocks.findIndex((block) => block.type === "paragraph" && isHeadLine(block.text));
  const item = blocks.findIndex(
    (block) => block.type === "paragraph" && markerOf(block.text)?.marker.kind === "roman",
  );
  if (head >= 0 && (item < 0 || head < item)) return "before";
  return item > 0 &&
    blocks.slice(0, item).some((block) => block.type === "paragraph" && DOCUMENT_KIND.test(block.text))
    ? "head"
    : "body";
}

function isHeadLine(text: string): boolean {
  return (
    (LETTERHEAD.test(text) && allCapitals(text.replace(/[-_*]{3,}/g, ""))) ||
    /^Số\s*:\s*\S*\s*\/?\S*\p{Lu}{2}/u.test(text)
  );
}

function nextZone(state: State, block: BodyBlock, blocks: readonly BodyBlock[], index: number): ZoneName {
  const { zone } = state;
  if (block.type === "table")
    return zone === "end" || zone === "annex" || zone === "after" ? "annex" : "body";
  const { text } = block;
  const marked = markerOf(text);
  const isAnnex = marked?.marker.kind === "annex";
  switch (zone) {
    case "before":
      return isHeadLine(text) || isTitle(text) ? "head" : "before";
    case "head":
    case "basis":
      if (END.test(text)) return "end";
      if (marked?.marker.kind === "article") return "decision";
      if (startsBody(marked?.marker.kind)) return "body";
      return zone === "basis" || isBasis(text, blocks, index) ? "basis" : "head";
    case "decision":
      if (END.test(text) || SIGNED.test(text)) return "end";
      if (marked?.marker.kind === "roman" && opensPlan(blocks, index)) {
        state.within = true;
        return "body";
      }
      return isTitle(text) ? "head" : isAnnex ? "annex" : "decision";
    case "body":
      if (state.within && marked?.marker.kind === "article") return "decision";
      if (END.test(text) || SIGNED.test(text) || isSignature(blocks, index)) return "end";
      return isAnnex ? "annex" : "body";
    case "end":
    case "after":
      if (isAnnex) return "annex";
      return zone === "end" && isTitle(text) && text.length < 400 && plansFollow(blocks, index)
        ? "head"
        : zone;
    case "annex":
      if (END.test(text) || SIGNED.test(text)) return "end";
      return blocks[index - 1]?.type === "table" && marked === null && !/^\(/.test(text) ? "after" : "annex";
  }
}

const OFFICE =
  /^(?:TỔNG )?(?:PHÓ )?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|BÍ THƯ|CHÁNH|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|TRƯỞNG|ĐẠI DIỆN)(?!\p{L})/u;

/** Whoever signs, in capitals, behind whom no task stands: plans of two bodies have no "TM.". */
function isSignature(blocks: readonly BodyBlock[], index: number): boolean {
  const signs = (text: string) => OFFICE.test(text) && allCapitals(text) && text.length < 80;
  const block = blocks[index];
  if (block?.type !== "paragraph" || !signs(block.text) || /:\s*$/.test(block.text)) return false;
  return blocks.slice(index + 1, index + 4).every((next) => {
    if (next.type !== "paragraph") return false;
    const kind = markerOf(next.text)?.marker.kind;
    if (kind !== undefined) return kind === "annex";
    return signs(next.text) || END.test(next.text) || /^\p{Lu}[\p{L} ]{3,40}$/u.test(next.text);
  });
}

function isTitle(text: string): boolean {
  return DOCUMENT_KIND.test(text) && allCapitals(text);
}

/** "Điều 1. Phê duyệt Chương trình … với các nội dung sau:" opens the plan itself. */
function opensPlan(blocks: readonly BodyBlock[], index: number): boolean {
  const before = blocks.slice(Math.max(0, index - 3), index);
  return before.some(
    (block) => block.type === "paragraph" && /(?:sau|sau đây|gồm|dưới đây)\s*:\s*$/iu.test(block.text),
  );
}

function startsBody(kind: MarkerKind | undefined): boolean {
  return kind !== undefined && kind !== "annex" && kind !== "article" && !isBullet(kind);
}

/** The title is over where a sentence in small letters begins. */
function isBasis(text: string, blocks: readonly BodyBlock[], index: number): boolean {
  if (allCapitals(text) || /^Số\s*:|^.{0,40}ngày\s+.{0,10}tháng.{0,20}$|^\(|^Độc lập|^[-_*]+$/u.test(text))
    return false;
  const before = blocks[index - 1];
  const titleBefore =
    before?.type === "paragraph" && DOCUMENT_KIND.test(before.text) && before.text.length < 30;
  return /^(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Theo|Xét|Tiếp tục|Trên cơ sở|Ủy ban|UBND|Sở|Thủ tướng)/u.test(
    text,
  )
    ? !titleBefore || /[.;:]$/.test(text)
    : /[.;:]$/.test(text);
}

function plansFollow(blocks: readonly BodyBlock[], index: number): boolean {
  return blocks
    .slice(index + 1, index + 40)
    .some((block) => block.type === "table" || markerOf(block.text)?.marker.kind === "roman");
}
