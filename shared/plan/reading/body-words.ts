// Words of which bodies' names are made, as the country's offices are called; no single office or province is here.
import { Phrases } from "./words.ts";

/** Who stands for a body: the name goes on after it. */
export const ROLES = new Phrases(
  (
    "thủ trưởng|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|lãnh đạo|người đứng đầu|bí thư|trưởng|chánh|chỉ huy trưởng|tổng giám đốc|hiệu trưởng|" +
    "đại diện lãnh đạo|đại diện|tổ trưởng|trưởng các|thành viên|thường trực|ban thường vụ|ban thường trực|thường vụ|ban giám đốc|ban cán sự đảng|bộ trưởng|" +
    "các thành viên|trưởng ban|trưởng phòng|chánh thanh tra|chánh văn phòng|cục trưởng|chi cục trưởng|viện trưởng|chánh án|các đồng chí|đồng chí"
  ).split("|"),
);

export const DETERMINERS = new Phrases(
  "hai|cả hai|các|một số|những|mọi|toàn thể|từng|tất cả các|tất cả|mỗi|hệ thống các".split("|"),
);

/** How a body's own name begins; in a text the first letter is a capital, or a determiner stands before. */
export const HEADS = new Phrases(
  (
    "báo và phát thanh|báo và đài phát thanh|báo và đài|báo và pttt|sở|ban|bộ|bộ chỉ huy|bộ tư lệnh|bộ đội biên phòng|ban chỉ huy|ban chỉ đạo|ban quản lý|ban chấp hành|ban tổ chức|ban điều hành|ban đại diện|" +
    "ban công tác|văn phòng|công an|thanh tra|ủy ban|ubnd|hđnd|hội đồng|hội|liên đoàn|liên hiệp|liên minh|đoàn|tỉnh đoàn|thành đoàn|đoàn thanh niên|" +
    "đài|báo|trường|trung tâm|chi cục|cục|tổng cục|vụ|viện|tòa án|viện kiểm sát|viện ksnd|tand|vksnd|ngân hàng|kho bạc|thuế|hải quan|" +
    "bảo hiểm xã hội|bhxh|thống kê|bưu điện|mặt trận|ubmttq|ubmttqvn|mttq|mttqvn|đảng ủy|thành ủy|tỉnh ủy|huyện ủy|phòng|quỹ|công ty|tổng công ty|tập đoàn|" +
    "hiệp hội|bệnh viện|kiểm toán|quân khu|quân đội|tổ công tác|tổ giúp việc|học viện|nhà xuất bản|nhà văn hóa|bảo tàng|thư viện|điện lực|viễn thông|" +
    "vnpt|viettel|mobifone|cổng thông tin|cổng ttđt|đoàn đại biểu|đoàn đbqh|đoàn luật sư|hợp tác xã|đại học|cao đẳng|câu lạc bộ|vườn quốc gia|" +
    "bchqs|bộ chqs|ban dân vận|cụm|khối|chính phủ|chi nhánh|cảng vụ|công đoàn|chi hội|tòa soạn|nhà hát|nhà thiếu nhi|cung văn hóa|trung đoàn|sư đoàn|lữ đoàn|vùng cảnh sát biển|tổng hội|ủy ban kiểm tra|nhà máy|tạp chí|thông tấn xã|kiểm lâm|biên phòng|hạt kiểm lâm|" +
    "quản lý thị trường|thi hành án|đội|trạm|phân hiệu|đảng bộ|chi bộ|cơ quan|đơn vị|tổ chức|doanh nghiệp"
  ).split("|"),
);

/** What looks like the beginning of a body's name and is none. */
export const NO_HEADS = new Phrases(
  (
    "chính quyền số|chính quyền điện tử|công dân số|cơ sở dữ liệu|cơ sở hạ tầng|cơ sở vật chất|cơ sở pháp lý|bên cạnh|bên ngoài|bên trong|ban hành|hội nghị|hội thảo|hội thi|hội diễn|hội chợ|hội nhập|hội họp|báo cáo|báo chí|bộ tiêu chí|bộ chỉ số|bộ thủ tục|bộ tài liệu|bộ máy|" +
    "bộ phận|bộ đội|bộ luật|bộ nhận diện|bộ dữ liệu|bộ câu hỏi|bộ công cụ|bộ quy|bộ sản phẩm|đài thọ|đoàn kết|đoàn viên|đoàn công tác|đoàn kiểm tra|đoàn giám sát|đoàn thể|" +
    "đoàn xe|phòng ngừa|phòng chống|phòng thủ|phòng cháy|phòng bệnh|trường hợp|công an toàn|thanh tra kiểm tra|viện trợ|viện dẫn|cục bộ|vụ việc|vụ án|" +
    "vụ mùa|vụ đông|quỹ đất|quỹ thời gian|đội ngũ|báo động|thuế suất|báo hiệu|báo tin|cụm công nghiệp|khối lượng|đội hình|hội viên|ban đầu|" +
    "khối thi đua|tổ chức lại|văn phòng phẩm|công an nhân dân|ban ngành|phòng và|thư viện số|trạm bơm|sở hữu|sở tại|sở thích|cục diện|tổ chức thực hiện|" +
    "báo giá|bảo tàng số|vụ hè|hội tụ|đoàn người|công đoạn|đài tưởng niệm|viện phí|trường lớp|trường quay|bộ môn|bộ ảnh|bộ phim|bộ cơ sở|bộ thông số"
  ).split("|"),
);

/** Kinds of bodies: common nouns that stand in rows ("các sở, ban, ngành, đoàn thể"). */
export const KINDS = new Phrases(
  (
    "sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|tổ chức|đoàn thể|hội|doanh nghiệp|ban đảng|đảng ủy|đảng bộ|chi bộ|xã|phường|đặc khu|huyện|thị xã|thành phố|" +
    "báo|đài|cấp ủy|chính quyền|lực lượng|lực lượng vũ trang|cơ sở|trường|trường học|nhà trường|viện|viện nghiên cứu|" +
    "chủ đầu tư|chủ rừng|chủ hộ|chủ cơ sở|chủ dự án|chủ phương tiện|chủ sử dụng lao động|người sử dụng lao động|hộ kinh doanh|nhân viên|người chăn nuôi|người sản xuất|người nộp thuế|hộ chăn nuôi|nông dân|học sinh|sinh viên|giáo viên|cộng tác viên|hòa giải viên|tuyên truyền viên|trạm y tế|trung tâm y tế|hợp tác xã|hộ gia đình|người dân|cá nhân|tập thể|hiệp hội|quỹ|ngân hàng|cán bộ|công chức|viên chức|nhà khoa học|" +
    "chuyên gia|học viện|trung tâm|bệnh viện|tập đoàn|tổng công ty|công ty|tỉnh|cấp|mặt trận|phòng|phòng ban|ban quản lý|" +
    "tòa án|viện kiểm sát|báo chí|hội đồng|ủy ban|sở ngành|ban chỉ đạo|chủ thể|đội|tổ|thôn|ấp|khu phố|tổ dân phố|bản|khu dân cư|nhóm|cục|vụ|" +
    "phòng chuyên môn|nhà đầu tư|nhà mạng|nhà thầu|đối tác|báo cáo viên|luật sư|luật gia|đoàn|ban ngành|các cấp|bên"
  ).split("|"),
);

/** Small letters that belong to a body's own name. */
export const NAME_TAIL = new Phrases(
  (
    "nhân dân|việc làm|tỉnh|thành phố|xã hội|huyện|xã|phường|đặc khu|thị xã|thị trấn|nhà nước|quân sự|phụ nữ|thanh niên|cấp tỉnh|cấp xã|cấp huyện|cấp thành phố|" +
    "cấp cơ sở|cấp|khu vực|các cấp|các xã|các phường|các tỉnh|các huyện|các thành phố|các quận|các khu vực|các khu|các huyện|các trường|các cấp|phối hợp|chỉ đạo|chỉ huy|quản lý|điều phối|" +
    "phòng thủ|dân sự|phát thanh|truyền hình|phổ biến|giáo dục pháp luật|trung ương|hành chính|các|đại biểu|biên phòng|khu công nghiệp|khu kinh tế|" +
    "và truyền hình|thể thao|du lịch|nông dân|doanh nghiệp|luật sư|luật gia|trực thuộc trung ương|trực thuộc|trên địa bàn|công nghệ cao|phòng cháy|tối cao|" +
    "văn hóa|dịch vụ|kiểm soát|an toàn|thực phẩm|kế hoạch|quốc gia|việt nam|quốc hội|tài chính|nội chính|công an|thị trường|thi hành án|kinh tế|đảng|" +
    "đường bộ|công vụ|ngành|pháp luật|thông tin|điện tử|hòa giải|trợ giúp pháp lý|khuyến nông|khuyến công|xúc tiến|chuyển đổi số|cải cách hành chính|" +
    "vì sự tiến bộ|bình đẳng giới|dân tộc|tôn giáo|cựu chiến binh|người cao tuổi|chữ thập đỏ|khuyến học|nước|quận|địa phương|cơ quan|trưởng|thường trực|" +
    "chính sách|đầu tư|phát triển|bảo vệ|môi trường|đất đai|rừng|kiểm sát|tổ quốc|lao động|liên hiệp|hợp tác xã|vũ trang|mặt trận|chuyên trách|cùng cấp|thi hành pháp luật|chính quyền|an toàn giao thông|toàn giao thông|giao thông|dịch vụ công|ứng dịch vụ công|ứng dịch vụ|hành chính công|nghệ thông tin|tế số|đổi số|cơ sở|đa khoa|chuyên khoa|đa khoa các|công trình|công trình thủy lợi|thủy lợi"
  ).split("|"),
);

/** What qualifies a whole row of kinds. */
export const SHARED_TAIL = new Phrases(
  (
    "có liên quan|liên quan|khác có liên quan|cấp tỉnh|cấp xã|cấp huyện|cấp thành phố|cấp trung ương|ở trung ương|trung ương|tỉnh|thành phố|huyện|cấp tỉnh có liên quan|" +
    "các cấp|cùng cấp|địa phương|ở địa phương|khác|trên địa bàn|trên địa bàn xã|trên địa bàn phường|trong tỉnh|của tỉnh|của thành phố|toàn tỉnh|thuộc tỉnh|liên quan khác|hữu quan|nêu trên|ở cơ sở|cơ sở"
  ).split("|"),
);

/** What makes a kind within a row a body of its own ("tổ chức chính trị - xã hội"). */
export const OWN_TAIL = new Phrases(
  (
    "chính trị - xã hội|chính trị|giết mổ|chế biến|khám bệnh , chữa bệnh|khám , chữa bệnh|khám bệnh|lưu trú|cai nghiện|quản lý thị trường|biên phòng|kiểm lâm|cảnh sát|xung kích|chuyên trách|thú y|ngành hàng|dịch vụ thu|cao đẳng|giáo dục đại học|giáo dục phổ thông|giáo dục mầm non|mầm non|phổ thông|xã hội - nghề nghiệp|xã hội nghề nghiệp|xã hội|nghề nghiệp|ngang bộ|thuộc chính phủ|thông tấn báo chí|thông tấn|báo chí|báo chí , phát thanh , truyền hình|" +
    "chuyên môn|thành viên|hành chính|nhà nước|sự nghiệp công lập|sự nghiệp|công lập|chức năng|có thẩm quyền|thường trực|truyền thông|thông tin đại chúng|" +
    "quản lý nhà nước|tham mưu|đảng|giáo dục nghề nghiệp|giáo dục đào tạo|giáo dục và đào tạo|giáo dục|y tế|viễn thông|công nghệ thông tin|công nghệ|tín dụng|" +
    "đại học|nghiên cứu|tư pháp|pháp chế|phi chính phủ|quốc tế|kinh tế|bảo trợ xã hội|đoàn thể|quân đội|công an|" +
    "thuế|hải quan|vũ trang|quân sự|khoa học|ngoài công lập|tư nhân|nhỏ và vừa|thông tin cơ sở|du lịch|văn hóa|sản xuất|kinh doanh|hành nghề luật sư|" +
    "hành nghề công chứng|xây dựng đảng|ngân hàng|bảo hiểm|cung cấp dịch vụ|dịch vụ|số|cung ứng|khoa học và công nghệ|hoạt động|đào tạo|truyền thông đại chúng"
  ).split("|"),
);

/** Areas that follow one another in one name ("Ủy ban nhân dân các xã, phường, đặc khu"). */
export const AREAS = new Phrases(
  (
    "xã|phường|đặc khu|huyện|thị xã|thành phố|thị trấn|quận|các xã|các phường|các đặc khu|các huyện|các thành phố|cấp xã|cấp huyện|cấp tỉnh|tỉnh|thành phố trực thuộc trung ương|" +
    "cấp cơ sở|các thị xã|các thị trấn"
  ).split("|"),
);

/** Fields of work whose names hold a comma. */
export const COMMA_TAIL = new Phrases(
  (
    "chữa bệnh|chữa cháy|kiểm tra và theo dõi|kiểm tra văn bản quy phạm pháp luật|kiểm tra văn bản|tái định cư|thể thao và du lịch|thể thao|thương binh và xã hội|gia đình và trẻ em|gia đình|giáo dục pháp luật|giáo dục và|truyền thông|chống|tìm kiếm cứu nạn và|cứu nạn|cứu hộ|truyền hình|" +
    "sản phẩm|thực phẩm|lưu trữ|kinh tế biển|ứng phó|ngoại giao|đầu tư và|thương mại và|du lịch|cảnh quan|đổi mới sáng tạo|phòng|khắc phục|giảm|" +
    "xuất nhập cảnh|trẻ em|bổ trợ tư pháp|điều tra|phát thanh|truyền hình và|hạt nhân|thể thao,|xây dựng|nhiễm"
  ).split("|"),
);

/** Fields that a sở or bộ is called after; in "các Sở: Nội vụ, Tài chính" they stand alone. */
export const FIELDS = new Phrases(
  (
    "nội vụ|tài chính|tư pháp|y tế|xây dựng|công thương|công an|quốc phòng|ngoại vụ|ngoại giao|giáo dục và đào tạo|gd&đt|gdđt|khoa học và công nghệ|kh&cn|" +
    "nông nghiệp và môi trường|nn&mt|nông nghiệp và phát triển nông thôn|tài nguyên và môi trường|văn hóa, thể thao và du lịch|văn hóa , thể thao và du lịch|văn hóa và thể thao|vh,tt&dl|vhtt&dl|vhttdl|" +
    "du lịch|dân tộc và tôn giáo|lao động - thương binh và xã hội|kế hoạch và đầu tư|giao thông vận tải|thông tin và truyền thông|quy hoạch - kiến trúc|an toàn thực phẩm|" +
    "văn hóa - thể thao và du lịch|gtvt|tn&mt|lđtb&xh|tt&tt|kh&đt|văn hóa , thể thao"
  ).split("|"),
);
