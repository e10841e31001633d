import { MENU, SIDEBAR_TITLE } from "../../../shared/wording/menu.ts";

/** Builds the menu only: it may run without any authorisation. */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(MENU.open, "openSidebar")
    .addSeparator()
    .addItem(MENU.check, "checkFromMenu")
    .addItem(MENU.words, "switchWords")
    .addSeparator()
    .addItem(MENU.selfCheck, "selfCheck")
    .addToUi();
}

/** Opens the sidebar, from where all is done. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(SIDEBAR_TITLE));
}

/** Shows a page in a box: its text can be selected and copied, which a plain box does not let at Google. */
export function showPage(title: string, html: string): void {
  const page = HtmlService.createHtmlOutput(html).setWidth(640).setHeight(480);
  SpreadsheetApp.getUi().showModalDialog(page, title);
}

/** Says one sentence in a box. */
export function tell(words: string): void {
  SpreadsheetApp.getUi().alert(words);
}
