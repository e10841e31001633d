// A script that is no add-on: what the stand-in gives to any.

export const SCRIPT = `
var state = (() => { return { loaded: 1 }; })();
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Báo cáo").addItem("Mở thanh bên", "openSidebar").addItem("Hỏng", "broken").addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thanh bên thử"));
}
function echo(value) { return value; }
function nothing() {}
function giveDate() { return { at: new Date() }; }
function broken() { throw new Error("Hỏng có chủ ý"); }
function hidden_() { return "hidden"; }
function lacking(what) {
  if (what === "service") return SpreadsheetApp.openById("x");
  if (what === "method") return SpreadsheetApp.getActiveSheet();
  if (what === "range") return sheet().getRange("A1").setFoo(1);
  if (what === "argument") return sheet().getRange("A1").setWrap("yes");
  if (what === "option") return UrlFetchApp.fetch("http://x.test", { followRedirects: false });
  if (what === "enum") return sheet().getRange("A1").setWrapStrategy("WRAP");
  return SpreadsheetApp.ProtectionType.CELL;
}
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function platform() {
  return [typeof window, typeof document, typeof fetch, typeof setTimeout, typeof URL, typeof TextEncoder, typeof console];
}
function write(text) {
  sheet().getRange("A1").setNumberFormat("@").setValue(text).setBackground("#e6f4ea").setNote("ghi chú");
  PropertiesService.getDocumentProperties().setProperty("k", text);
  return null;
}
function prepare() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var grid = book.insertSheet("Biểu");
  grid.getRange("A1:D20").setNumberFormat("@").setWrap(true).setBackground("#ffffff");
  grid.getRange("A1:A3").setValues([["dòng một\\ndòng hai"], ["007"], ["khóa"]]);
  grid.getRange("A3:A4").protect().setDescription("Cột của kế hoạch").setWarningOnly(true);
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(["Có", "Không"]).setAllowInvalid(true).build();
  grid.getRange("B1:B20").setDataValidation(rule);
  return null;
}
function jump() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Biểu").getRange("C15").activate(); return null; }
function property() { return PropertiesService.getDocumentProperties().getProperty("k"); }
function send(path, mute) {
  var base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
  var reply = UrlFetchApp.fetch(path.indexOf("http") === 0 ? path : base + path, {
    method: "put", contentType: "application/json", payload: JSON.stringify({ a: "đ" }),
    headers: { Authorization: "Bearer " + ScriptApp.getIdentityToken() }, muteHttpExceptions: mute,
  });
  return [reply.getResponseCode(), JSON.parse(reply.getContentText()), reply.getHeaders()["x-rev"]];
}
`;

export const SIDEBAR = `<!doctype html><html><head><title>x</title></head><body><p>Xin chào</p></body></html>`;
