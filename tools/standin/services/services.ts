import { clockedDate } from "./clocked-date.ts";
import type { Host } from "./host.ts";
import { propertiesServices } from "./properties.ts";
import { dateOfSerial, partsOfSerial, serialOfDate, serialOfDay } from "./serial.ts";
import { spreadsheetApp } from "./spreadsheet-app.ts";
import { service } from "./strict.ts";
import { htmlService } from "./ui.ts";
import { urlFetchApp } from "./url-fetch.ts";

/** Apps Script's globals by name. */
export type Services = Record<string, object>;

const pad = (value: number, length = 2) => String(value).padStart(length, "0");

function formatDate(host: Host, date: Date, timeZone: string, format: string): string {
  const { year, month, day, hour, minute, second } = partsOfSerial(serialOfDate(date, timeZone));
  const isoDay = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (format === "yyyy-MM-dd") return isoDay;
  if (format === "yyyy-MM-dd'T'HH:mm:ss") return `${isoDay}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
  if (format === "dd/MM/yyyy HH:mm")
    return `${pad(day)}/${pad(month)}/${pad(year, 4)} ${pad(hour)}:${pad(minute)}`;
  throw new Error(`${host.prefix}: Utilities.formatDate with the format ${format} is not there`);
}

function parseDate(host: Host, text: string, timeZone: string, format: string): Date {
  if (format !== "yyyy-MM-dd")
    throw new Error(`${host.prefix}: Utilities.parseDate with the format ${format} is not there`);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const serial = serialOfDay(Number(year), Number(month), Number(day));
  if (serial === null || year === undefined) throw new Error(`Invalid argument: ${text}`);
  return dateOfSerial(serial, timeZone);
}

function utilities(host: Host): object {
  return service(host, "Utilities", {
    getUuid: ["", () => host.uuid()],
    base64Encode: [
      "list",
      (bytes: number[]) => btoa(bytes.map((byte) => String.fromCharCode(byte & 255)).join("")),
    ],
    formatDate: [
      "date text text",
      (date: Date, timeZone: string, format: string) => formatDate(host, date, timeZone, format),
    ],
    parseDate: [
      "text text text",
      (text: string, timeZone: string, format: string) => parseDate(host, text, timeZone, format),
    ],
  });
}

function lockService(host: Host): object {
  return service(host, "LockService", {
    getDocumentLock: [
      "",
      () => {
        let held = false;
        return service(host, "Lock", {
          tryLock: [
            "integer",
            (_milliseconds: number) => {
              held = held || host.tryLock();
              return held;
            },
          ],
          hasLock: ["", () => held],
          releaseLock: [
            "",
            () => {
              if (held) host.releaseLock();
              held = false;
            },
          ],
        });
      },
    ],
  });
}

/**
 * The Apps Script services that the add-on uses, over a host, and its clock. What they lack throws by name.
 * @returns the globals by name, for `loadBundle`
 */
export function createServices(host: Host): Services {
  return {
    Date: clockedDate(() => host.now().getTime()),
    SpreadsheetApp: spreadsheetApp(host),
    HtmlService: htmlService(host),
    UrlFetchApp: urlFetchApp(host),
    PropertiesService: propertiesServices(host),
    ScriptApp: service(host, "ScriptApp", { getIdentityToken: ["", () => host.identityToken()] }),
    LockService: lockService(host),
    Utilities: utilities(host),
  };
}
