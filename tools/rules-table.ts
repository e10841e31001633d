import { MENDED_RULES } from "../shared/report/mends.ts";
import type { ColumnId, TableColumns, TableId } from "../shared/report/report.ts";
import type { Rule } from "../shared/report/rules/rule.ts";
import { RULES, RULES_VERSION, type RuleId } from "../shared/report/rules.ts";
import { ASSESSMENT_TITLE } from "../shared/wording/assessment.ts";
import { COLUMN_TITLES, DUTIES_TITLE, FIGURES_TITLE } from "../shared/wording/form.ts";
import { CATEGORY_WORDS, RULE_WORDS } from "../shared/wording/rules.ts";
import { SEVERITIES } from "../shared/wording/status.ts";

const TABLES: Record<TableId, string> = {
  duties: DUTIES_TITLE,
  figures: FIGURES_TITLE,
  assessment: ASSESSMENT_TITLE,
};
const HEAD = ["Mã", "Mức", "Loại", "Xem ở", "Yêu cầu", "Ví dụ bị báo", "Căn cứ", "Sửa giúp"] as const;

function titleOf(table: TableId, column: ColumnId): string | undefined {
  return (COLUMN_TITLES[table] as Partial<Record<ColumnId, string>>)[column as TableColumns[TableId]];
}

function placeOf({ tables, columns, gate }: Rule): string {
  if (tables.length === 0) return "Toàn bộ báo cáo";
  if (columns.length === 0) return gate === "rows" ? "Mọi trang tính, dòng" : "Mọi trang tính, mọi ô";
  return tables
    .map((table) => {
      const titles = columns.map((column) => titleOf(table, column)).filter((title) => title !== undefined);
      return `${TABLES[table]}: ${titles.join("; ")}`;
    })
    .join(" / ");
}

function severityOf({ severity, stage }: Rule): string {
  return stage === "trial" ? `${SEVERITIES.info.word} (thử nghiệm)` : SEVERITIES[severity].word;
}

function line(rule: Rule<RuleId>): string[] {
  const words = RULE_WORDS[rule.id];
  return [
    rule.id,
    severityOf(rule),
    CATEGORY_WORDS[rule.category],
    placeOf(rule),
    words.asks,
    words.example,
    words.basis,
    MENDED_RULES.includes(rule.id) ? "Có" : "",
  ];
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1] ?? "";
    if (last !== "" && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** The catalogue for a terminal of some width: wrapped columns; what does not fit a column stands below itself. */
export function rulesTable(width: number): string {
  const shares = [0, 0.09, 0.08, 0.16, 0.24, 0.16, 0.24, 0.05];
  const ids = Math.max(...RULES.map(({ id }) => id.length));
  const rest = Math.max(width, 120) - ids - 2 * HEAD.length;
  const widths = shares.map((share) => (share === 0 ? ids : Math.floor(rest * share)));
  const show = (cells: readonly string[]): string => {
    const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? 10));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) =>
      wrapped
        .map((lines, at) => (lines[row] ?? "").padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    ).join("\n");
  };
  const ruler = "-".repeat(widths.reduce((sum, one) => sum + one + 2, -2));
  return [show(HEAD), ruler, ...RULES.map((rule) => show(line(rule))), ruler, summary()].join("\n");
}

function summary(): string {
  const trial = RULES.filter(({ stage }) => stage === "trial").length;
  const mended = RULES.filter(({ id }) => MENDED_RULES.includes(id)).length;
  return `Phiên bản ${RULES_VERSION}: ${RULES.length} quy tắc, ${trial} thử nghiệm, ${mended} có “Sửa giúp”.`;
}

function cell(text: string): string {
  return text.replace(/[\\|<>]/g, (sign) => (sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`));
}

const INTRODUCTION = `# Quy tắc kiểm tra báo cáo

Tệp này do lệnh \`npm run rules -- --write\` lập từ danh mục quy tắc trong chương trình; không sửa tay.

- **Lỗi**: phải sửa mới gửi được. **Cảnh báo**: nên xem lại, vẫn gửi được. **Lưu ý**: chỉ để biết.
- Nhiệm vụ mà cơ quan được đề nghị (không bắt buộc): lỗi được hạ thành cảnh báo.
- Quy tắc thử nghiệm chỉ lưu ý, không chặn gửi.
- Sở Tư pháp có thể không áp dụng một quy tắc cho một cơ quan trong một thời gian, có ghi lý do; khi đó quy tắc chỉ
  lưu ý. Không áp dụng với các lỗi: sai biểu mẫu; thiếu dòng, trùng dòng, dòng ngoài biểu mẫu; nội dung quá dài.
- “Sửa giúp”: chương trình đề xuất sẵn nội dung ô khi chắc chắn, cho xem trước và sau; chỉ sửa khi người dùng bấm.
- Lỗi kéo theo từ một lỗi khác đã báo ở cùng ô thì không báo thêm.
`;

/** The catalogue as a page of the docs. */
export function rulesDocument(): string {
  const rows = [HEAD, HEAD.map(() => "---"), ...RULES.map(line)].map(
    (cells) => `| ${cells.map(cell).join(" | ")} |`,
  );
  return `${INTRODUCTION}\n${summary()}\n\n${rows.join("\n")}\n`;
}
