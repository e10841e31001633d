// The verbs with which plans give orders, and the phrases that stand between a body and its verb.
import { Phrases, type Word } from "./words.ts";

const ORDERS =
  "chủ trì|phối hợp|chủ động|tổ chức|triển khai|dự trữ|xây dựng|tham mưu|nghiên cứu|rà soát|hướng dẫn|kiểm tra|đôn đốc|theo dõi|đề xuất|" +
  "thực hiện|tăng cường|đẩy mạnh|ban hành|cung cấp|cập nhật|báo cáo|tổng hợp|bố trí|phân bổ|chỉ đạo|tuyên truyền|phổ biến|quán triệt|" +
  "lồng ghép|vận động|huy động|chia sẻ|kết nối|tích hợp|phát triển|nâng cao|hoàn thiện|đổi mới|phát huy|tiếp tục|thường xuyên|kịp thời|" +
  "định kỳ|đảm bảo|bảo đảm|quản lý|vận hành|giám sát|thanh tra|xử lý|giải quyết|tiếp nhận|đánh giá|thống kê|phân tích|lập|ký kết|đào tạo|" +
  "bồi dưỡng|tập huấn|hỗ trợ|khuyến khích|tạo điều kiện|tạo thuận lợi|ưu tiên|đầu tư|mua sắm|sửa chữa|nâng cấp|số hóa|chuẩn hóa|công bố|" +
  "công khai|đăng tải|phát hành|biên soạn|biên tập|in ấn|phát sóng|truyền thông|giáo dục|tư vấn|giải đáp|đối thoại|tiến hành|thành lập|" +
  "kiện toàn|củng cố|sắp xếp|quy hoạch|phê duyệt|thẩm định|trình|xem xét|quyết định|quy định|sửa đổi|bổ sung|bãi bỏ|đề nghị|kiến nghị|" +
  "yêu cầu|giao|gửi|phản ánh|tham gia|đóng góp|góp ý|phản biện|cử|phân công|khai thác|sử dụng|áp dụng|ứng dụng|duy trì|mở rộng|nhân rộng|" +
  "xác định|lựa chọn|thí điểm|khảo sát|điều tra|thu thập|lưu trữ|bảo vệ|phòng ngừa|ngăn chặn|phát hiện|đấu tranh|tuần tra|kiểm soát|" +
  "tổng kết|sơ kết|khen thưởng|biểu dương|tôn vinh|động viên|chấp hành|tuân thủ|thiết lập|tạo lập|hình thành|đa dạng hóa|đa dạng|" +
  "đơn giản hóa|cải cách|cải thiện|tháo gỡ|quan tâm|chú trọng|tập trung|gắn|đưa|mở|thông báo|thông tin|công nhận|cấp|thu hồi|lãnh đạo|" +
  "giới thiệu|trang bị|nghiệm thu|bàn giao|chuyển giao|trao đổi|hoàn thành|hiện đại hóa|xã hội hóa|lấy ý kiến|có kế hoạch|có giải pháp|" +
  "có biện pháp|có phương án|có các giải pháp|kêu gọi|xúc tiến|mời gọi|thu hút|tiếp thu|hợp tác|nắm bắt|nắm tình hình|làm tốt|làm đầu mối|" +
  "là đầu mối|thực thi|khắc phục|chấn chỉnh|tự kiểm tra|tiếp cận|niêm yết|vận dụng|đa dạng hoá|tổ chức lại|soạn thảo|phát động|hưởng ứng|" +
  "biên tập|sưu tầm|thiết kế|thẩm tra|xét duyệt|đón tiếp|chuẩn bị|tuyển dụng|tuyển chọn|khảo nghiệm|đưa tin|xuất bản|phát triển|lắp đặt|" +
  "kiểm định|kiểm kê|rà phá|đề ra|giữ vững|gìn giữ|bảo tồn|tôn tạo|trồng|chăm sóc|chăm lo|quảng bá|phân tích|dự báo|cảnh báo|điều phối|" +
  "điều chỉnh|điều hành|đàm phán|hợp nhất|chuyển đổi|tái cơ cấu|ngăn ngừa|phân cấp|phân loại|phân định|thanh toán|quyết toán|cân đối|" +
  "hướng tới|tích cực|nghiêm túc|khẩn trương|chuyển|lập dự toán|dự toán|ký|mời|tạo|giữ|áp dụng|nhân|đặt|thể chế hóa|cụ thể hóa|luật hóa|" +
  "thúc đẩy|kích cầu|khơi thông|khai trương|khởi công|thi công|nhập|số hoá|tra cứu|truy xuất|liên thông|đồng bộ|đồng bộ hóa|xóa bỏ|loại bỏ|giảm|" +
  "tăng|phát|dành|quy tụ|đẩy nhanh|tinh giản|giao nhiệm vụ|bảo trì|bảo dưỡng|tu bổ|chịu|chăm|tham dự|tham vấn|thẩm tra|thuê|trao|tặng|vinh danh|xét|" +
  "xây|công chứng|kiểm điểm|đề cao|nêu cao|làm rõ|khơi dậy|đúc kết|rút kinh nghiệm|bình chọn|tìm hiểu|nghiêm cấm|không để|hỗ trợ|tôn trọng|bám sát|" +
  "sẵn sàng|đầu mối|giúp|là cơ quan|là đơn vị|là thường trực|treo|đón|khám|tiêm|điều trị|cứu trợ|cứu chữa|đăng ký|tự giác|gương mẫu|nâng|bảo quản|tuyển|" +
  "trả|nộp|chi trả|giám định|xác minh|xác nhận|chứng nhận|kết luận|khởi tố|truy tố|xét xử|truy quét|tấn công|trấn áp|triệt phá|đấu nối|" +
  "vận chuyển|thu gom|tiêu thụ|sản xuất|nuôi|gieo trồng|tưới|dập|chữa cháy|ứng phó|sơ tán|di dời|bồi thường|giải phóng|cưỡng chế|thu thập|" +
  "đổi mới|soạn|phối kết hợp|hiệp đồng|quan trắc|giải trình|tường thuật|phản ảnh|cam kết|ký cam kết|kế thừa|liên hệ|trích xuất|lồng|" +
  "ứng trực|túc trực|cảnh giới|bố phòng|huấn luyện|diễn tập|phòng chống|phòng, chống|kiên quyết|quyết liệt|hoàn trả|cho vay|giải ngân|cho ý kiến|định hướng|chỉ thị|lấy|lấy mẫu|khai báo|phát hiện|biên chế|lan tỏa|hình dung|nghiêm chỉnh chấp hành|thành lập|cứu nạn|đồng hành|bám|nhận diện|rút|tuyên dương|kịp thời|phân giao|nhanh chóng|chung tay|song song|tiên phong|đi đầu|thẳng thắn|thật sự|thực sự|toàn diện|chính thức|đơn giản";

const BETWEEN =
  "có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|có thẩm quyền|phải|cần|căn cứ|trên cơ sở|trong phạm vi|theo chức năng|theo nhiệm vụ|theo thẩm quyền|" +
  "theo phạm vi|theo phân công|theo lĩnh vực|theo quy định|tùy theo|tùy tình hình|trực tiếp|cùng|sẽ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|" +
  "hàng tháng|trước ngày|chậm nhất|đồng thời|nghiêm chỉnh|trong quá trình|thông qua|quan tâm|sớm|nghiêm|chỉ|được|đã|khi|nếu|để|từ|với|" +
  "bằng|về|tại|theo|trong|trước|sau|đối với|nhằm|qua|vào|là|có|không|như|mà|hoặc|cho|do|đến|bảo|làm|ngoài|tùy|tự|đi|hết|hay|chủ|khẩn|thống nhất|cũng|vẫn|luôn|đang|còn|rồi|nơi|gồm|bao gồm|như sau|định kỳ|ngay|kể|giúp|mỗi|ít nhất|tối thiểu|này|nêu";

const ORDER_PHRASES = new Phrases(ORDERS.split("|"));
const BETWEEN_PHRASES = new Phrases(BETWEEN.split("|"));

/** Things whose first syllable is an order by itself. */
const THINGS = new Phrases(
  (
    "giao thông|giao dịch|giao lưu|cấp nước|cấp thoát nước|cấp cứu|cấp tỉnh|cấp xã|cấp huyện|cấp thành phố|cấp trung ương|cấp cơ sở|cấp trên|cấp dưới|cấp ủy|" +
    "thuê bao|ký túc|nhân dân|nhân lực|nhân sự|nhân viên|phát thanh|xây lắp|tăng trưởng|giảm nghèo|xét nghiệm|dành cho|tặng phẩm|chuyển phát|ký ức|trình độ|giữ trẻ"
  ).split("|"),
);

function orderPhraseAt(words: readonly Word[], index: number): number {
  const size = ORDER_PHRASES.at(words, index);
  return size === 1 && THINGS.at(words, index) > 0 ? 0 : size;
}

/** How many words of an order ("chủ trì", "tổ chức") stand at this place, or 0. */
export function orderAt(words: readonly Word[], index: number): number {
  return orderPhraseAt(words, index);
}

/** How many words stand here that end a body's name in a sentence: an order, or what leads to one. */
export function nameEndAt(words: readonly Word[], index: number): number {
  return orderPhraseAt(words, index) || BETWEEN_PHRASES.at(words, index);
}
