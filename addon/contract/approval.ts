// A body's own approver beside the sheet.

/** Where the own body wants its reports confirmed before they are sent. */
export interface ApprovalView {
  periodId: string;
  /** This account may confirm. */
  mine: boolean;
  /** Who confirmed last, and when (day and time in Vietnam); it holds while no cell changes. */
  confirmed: { by: string; at: string } | null;
}
