// How sentences of plans begin: by this a paragraph is told from a line that goes on.
import { bodiesAt } from "./bodies.ts";
import { orderAt } from "./office-verbs.ts";
import { isCapital, Phrases, wordsOf } from "./words.ts";

const OPENERS = new Phrases(
  (
    "căn cứ|trên cơ sở|trong phạm vi|trong quá trình|trên đây|để|nhằm|việc|đối với|ngoài|riêng|là|hằng năm|hàng năm|" +
    "hằng quý|hàng quý|hằng tháng|hàng tháng|định kỳ|trước ngày|chậm nhất|phấn đấu|đến năm|từ năm|trong năm|khi|tại|nơi nhận|giai đoạn|theo|sau khi|" +
    "thông qua|giúp|có|không|mỗi|thời gian|nội dung|ngân sách|sử dụng|đồng thời|ngay sau|tùy theo|tỷ lệ|ít nhất|tối thiểu"
  ).split("|"),
);

/** Whether a text begins as a sentence or an item does: with an order, a known opening, or a body. */
export function opensSentence(text: string): boolean {
  const words = wordsOf(text.slice(0, 240));
  if (!isCapital(words[0])) return false;
  if (orderAt(words, 0) > 0 || OPENERS.at(words, 0) > 0) return true;
  const list = bodiesAt(text, words, 0);
  const area = /^(?:thành phố|tỉnh|xã|phường|huyện|đặc khu|tổ|nhóm|cấp|cá nhân)(?!\p{L})/iu.test(text);
  return list?.certain === true && !area;
}
