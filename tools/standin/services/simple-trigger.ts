// What a simple trigger may not use: it runs without the person's authorisation.
const DENIED: Record<string, string> = {
  "UrlFetchApp.fetch": "script.external_request",
  "ScriptApp.getIdentityToken": "openid",
  "Ui.showSidebar": "script.container.ui",
  "Ui.showModalDialog": "script.container.ui",
  "Ui.alert": "script.container.ui",
};

/** Refuses a call in Google's words where a simple trigger may not make it. */
export function refuseInTrigger(call: string): void {
  const scope = DENIED[call];
  if (scope === undefined) return;
  throw new Error(
    `Specified permissions are not sufficient to call ${call}. Required permissions: https://www.googleapis.com/auth/${scope}`,
  );
}
