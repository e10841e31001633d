import type { AccountRole } from "../register/account-role.ts";

/** How a role is called in files, lists and the self-check. */
export const ACCOUNT_ROLE_WORDS: Record<AccountRole, string> = {
  reporter: "Cán bộ lập báo cáo",
  reviewer: "Cán bộ duyệt báo cáo (Sở Tư pháp)",
  viewer: "Người xem",
  administrator: "Quản trị hệ thống",
};
