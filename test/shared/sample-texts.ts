// Words for the sample document. All of it is made up: no agency did, wrote or asked for any of this.
import type { OfficeTexts } from "../../shared/province/view.ts";
import { lot } from "../../tools/demo/lot.ts";

export const DEMO = "(dữ liệu minh họa)";

const RESULTS = [
  "Đã ban hành kế hoạch và phân công đơn vị đầu mối thực hiện.",
  "Tổ chức 04 hội nghị phổ biến cho 315 lượt người; nội dung bám sát các luật mới có hiệu lực trong kỳ.",
  "Đăng 12 tin, bài trên cổng thông tin điện tử; phát hành 1.200 tờ gấp tới cơ sở.",
  "Đã lồng ghép nội dung pháp luật vào 06 buổi sinh hoạt chuyên đề, 100% công chức tham dự.",
  "Kết quả được thông báo tới các đơn vị trực thuộc; một số nội dung chuyển sang thực hiện vào quý sau do dịch bệnh.",
  "Đã rà soát, kiện toàn đội ngũ báo cáo viên, tuyên truyền viên; tập huấn kỹ năng cho 45 người.",
];

const DIFFICULTIES = [
  "Công chức làm công tác pháp chế đều kiêm nhiệm, thường xuyên thay đổi vị trí công tác.",
  "Kinh phí bố trí cho nhiệm vụ còn thấp.\nMột số hội nghị phải chuyển sang hình thức trực tuyến do dịch bệnh, đường truyền ở xã chưa ổn định.",
  "Chưa có tài liệu song ngữ cho địa bàn có đồng bào dân tộc thiểu số.",
  "Việc theo dõi kết quả của các xã, phường, thị trấn chưa có mẫu thống nhất; số liệu phải tổng hợp thủ công nhiều lần.",
];

const PROPOSALS = [
  "Đề nghị Sở Tư pháp tổ chức tập huấn nghiệp vụ ít nhất một lần trong năm.",
  "Đề nghị Sở Tài chính hướng dẫn mức chi cho hình thức trực tuyến.",
  "Kiến nghị cấp tài liệu điện tử dùng chung toàn tỉnh; đề nghị có bản rút gọn cho tuyên truyền viên cơ sở.",
];

const OWN_WORK = [
  "Thi tuyên truyền viên giỏi trong nội bộ ngành",
  "Chuyên mục hỏi đáp pháp luật hằng tuần trên trang thông tin nội bộ",
  "Phối hợp với trường học tổ chức phiên tòa giả định",
];

const ASSESSMENT: Record<string, readonly string[]> = {
  advantages: [
    "Được lãnh đạo quan tâm chỉ đạo; kế hoạch ban hành sớm, phân công rõ người, rõ việc.",
    "Hình thức phổ biến đa dạng, mạng xã hội được khai thác tốt hơn các năm trước. Nhận thức của người dân chuyển biến rõ.",
  ],
  shortcomings: [
    "Hình thức tuyên truyền ở một số nơi còn chậm đổi mới; việc kiểm tra chưa thường xuyên.",
    "Báo cáo của các đơn vị trực thuộc gửi chậm, số liệu phải chỉnh lý nhiều lần.",
  ],
  causes: ["Do ảnh hưởng của dịch bệnh và nhân sự kiêm nhiệm.", "Kinh phí còn hạn chế."],
  direction: [
    "Tiếp tục triển khai các nhiệm vụ của Kế hoạch; ưu tiên phổ biến trực tuyến.",
    "Đổi mới hình thức, hướng về cơ sở, chú trọng đối tượng đặc thù.",
  ],
  proposals: ["Đề nghị bố trí kinh phí riêng cho công tác phổ biến, giáo dục pháp luật từ đầu năm."],
};

function marked(text: string): string {
  return `${text.replace(/\.$/, "")} ${DEMO}.`;
}

function pick(words: readonly string[], seed: string): string {
  return words[lot(seed, words.length)] ?? "";
}

/** One to four sentences of a result, the same for the same seed. */
export function sampleResult(seed: string): string {
  const first = lot(seed, RESULTS.length);
  const sentences = Array.from(
    { length: 1 + lot(`${seed} n`, 4) },
    (_, n) => RESULTS[(first + n) % RESULTS.length],
  );
  return marked(sentences.join(lot(`${seed} br`, 5) === 0 ? "\n" : " "));
}

export const sampleDifficulty = (seed: string) => marked(pick(DIFFICULTIES, seed));
export const sampleProposal = (seed: string) => marked(pick(PROPOSALS, seed));
export const sampleWork = (seed: string) => `${pick(OWN_WORK, seed)} ${DEMO}`;

/** A line of the general assessment; null where this agency has none or the line is about the report itself. */
export function sampleAssessment(key: string, agency: string): string | null {
  const words = ASSESSMENT[key];
  if (!words || (key === "proposals" && lot(agency, 3) === 0)) return null;
  return marked(pick(words, `${agency} ${key}`));
}

/** What Sở Tư pháp writes itself; recipients one a line. */
export const SAMPLE_OFFICE: OfficeTexts = {
  implementation: `Ủy ban nhân dân tỉnh đã chỉ đạo các cơ quan, địa phương triển khai Kế hoạch ngay từ đầu năm ${DEMO}.\nSở Tư pháp đã hướng dẫn, đôn đốc và kiểm tra tại 04 đơn vị ${DEMO}.`,
  advantages: `Công tác phối hợp giữa các cơ quan chặt chẽ; đa số nhiệm vụ hoàn thành đúng thời hạn ${DEMO}.`,
  shortcomings: `Một số cơ quan gửi báo cáo chậm, số liệu phải chỉnh lý ${DEMO}.`,
  causes: `Cán bộ làm công tác này đa số kiêm nhiệm ${DEMO}.`,
  direction: `Tiếp tục thực hiện các nhiệm vụ của Kế hoạch trong năm 2022 ${DEMO}.\nĐẩy mạnh chuyển đổi số trong phổ biến, giáo dục pháp luật ${DEMO}.`,
  proposals: `Đề nghị Bộ Tư pháp sớm ban hành hướng dẫn đối với các đề án còn chờ ${DEMO}.`,
  addressee: "Ủy ban nhân dân tỉnh",
  recipients: "Như trên\nThường trực Tỉnh ủy (báo cáo)\nCác sở, ban, ngành tỉnh\nLưu: VT, PBGDPL",
  signer_authority: "KT. GIÁM ĐỐC",
  signer_title: "PHÓ GIÁM ĐỐC",
  signer_name: "Người ký minh họa",
};

/** Texts that no export may turn into a formula, a link, a template's command, broken XML or a refused file. */
export const HOSTILE = [
  '=HYPERLINK("http://example.invalid";"Bấm vào đây")',
  "+84 275 3000 000",
  "-5",
  "@x",
  "\t=1+1",
  "\n=1+1",
  "\r=cmd|' /C calc'!A0",
  "điều khiển \u0001\u0008\u000B\u001B\u007F hết",
  "_x0041_ và _x000D_",
  "<w:p><w:r><w:t>chèn</w:t></w:r></w:p>",
  "{name}",
  "{#loop}{/loop}",
  "{{=<% %>=}} ]]> &lt; &#0; \"'",
  "không phải ký tự \uFFFE\uFFFF hết",
  "nửa đôi \uD800 hết",
  'a";"b,c\r\nd',
] as const;
