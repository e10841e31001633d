import { MENU, SIDEBAR_TITLE } from "../../../shared/wording/menu.ts";
import { SELF_CHECK } from "../../../shared/wording/self-check.ts";
import { textPage } from "../self-check/text-page.ts";

/** Builds the menu only: it may run without any authorisation. */
export function buildMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(MENU.open, "openSidebar")
    .addSeparator()
    .addItem(MENU.check, "checkFromMenu")
    .addSeparator()
    .addItem(MENU.selfCheck, "selfCheck")
    .addToUi();
}

/** Opens the sidebar, from where all is done. */
export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(SIDEBAR_TITLE));
}

/** Shows a text in lines that can be selected and copied, which a plain box does not let at Google. */
export function tellInLines(text: string): void {
  const page = HtmlService.createHtmlOutput(textPage(text)).setWidth(640).setHeight(480);
  SpreadsheetApp.getUi().showModalDialog(page, SELF_CHECK.title);
}

/** Says one sentence in a box. */
export function tell(words: string): void {
  SpreadsheetApp.getUi().alert(words);
}
