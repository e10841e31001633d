// What a section is for, by its title: tasks, or what is none of anybody's duties.

export type Purpose = "tasks" | "aims" | "money";

const AIMS =
  /^(?:về\s+)?(?:mục đích|yêu cầu|mục tiêu|quan điểm|phạm vi|đối tượng|thực trạng|sự cần thiết|căn cứ|cơ sở pháp lý|nguyên tắc|định hướng|tình hình|kết quả (?:đạt được|thực hiện)|tầm nhìn|chỉ tiêu|các (?:chỉ tiêu|mục tiêu)|đánh giá (?:chung|tình hình|kết quả)|tồn tại|hạn chế|nguyên nhân|bài học|thông điệp|chủ đề|khái quát|đặc điểm|bối cảnh|hiện trạng|khẩu hiệu|hiệu quả|thời gian(?:,? địa điểm)?$|địa điểm|thời lượng|giải thích từ ngữ|dự báo|phương châm)/iu;
const MONEY =
  /(?:kinh phí|nguồn (?:vốn|lực tài chính|tài chính)|dự toán|ngân sách|nguồn lực thực hiện)(?!.*(?:hướng dẫn|cơ chế|tăng cường|đổi mới))/iu;

/** What a section of this title is for; a title that says nothing leaves what the one above it is for. */
export function purposeOf(title: string, above: Purpose): Purpose {
  const text = title.replace(/^[“"\s]+/u, "").trim();
  if (
    AIMS.test(text) &&
    !/(?:nhiệm vụ|giải pháp|nội dung thực hiện|phân công|tổ chức thực hiện)/iu.test(text)
  )
    return "aims";
  if (MONEY.test(text) && text.length < 60) return "money";
  if (/(?:nhiệm vụ|giải pháp|nội dung|hoạt động|tổ chức thực hiện|phân công|trách nhiệm)/iu.test(text))
    return above === "aims" && !/tổ chức thực hiện/iu.test(text) && text.length > 60 ? above : "tasks";
  return above;
}

/** A closing paragraph: "Trên đây là Kế hoạch …", "Trong quá trình …, nếu có vướng mắc …". */
export function isClosing(text: string): boolean {
  return /^trên đây là|^(?:trong )?quá trình (?:tổ chức |triển khai |thực hiện )+.{0,120}?(?:nếu |khi )?(?:có |gặp |phát sinh |thấy )(?:những |các )?(?:khó khăn|vướng mắc|vấn đề|phát sinh|cần|nội dung)|^(?:nếu|khi) có (?:khó khăn|vướng mắc|phát sinh)|^(?:yêu cầu|đề nghị) .{10,260}(?:nghiêm túc|khẩn trương)(?: và hiệu quả)?(?: tổ chức| triển khai)*(?: thực hiện)?[^.;]{0,60}[./;\s]*$|^kế hoạch này (?:có hiệu lực|được)/iu.test(
    text.trim(),
  );
}

/** The sentences of a closing paragraph that may hold a duty. */
export function dutySentences(text: string): string | null {
  const sentences = text.match(/[^.]+(?:\.(?=\d|[^\s])[^.]*)*\.?/gu) ?? [];
  const kept = sentences.filter((sentence) => {
    const trimmed = sentence.trim();
    return (
      !/^(?:trên đây là|\/)/iu.test(trimmed) &&
      !/(?:trong )?quá trình .*(?:nếu|vướng mắc|khó khăn|phát sinh)/iu.test(trimmed) &&
      trimmed !== ""
    );
  });
  return kept.length === 0 ? null : kept.join("").trim();
}

/** An item that begins "Mục đích: …" or "Yêu cầu chung: …". */
export function statesAim(text: string): boolean {
  return /^[^.;:]{4,50}:/.test(text) && AIMS.test(text) && !/^căn cứ/iu.test(text);
}
