// A page with one text in it and a button that copies it.
import { SELF_CHECK } from "../../../shared/wording/self-check.ts";

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const STYLE =
  "body{font:14px/1.5 system-ui,Roboto,Arial,sans-serif;color:#202124;margin:0;display:flex;flex-direction:column;gap:12px;height:calc(100vh - 8px)}p{margin:0}textarea{flex:1;font:inherit;color:inherit;border:1px solid #dadce0;border-radius:4px;padding:8px;resize:none}button{align-self:flex-start;font:inherit;border:0;border-radius:4px;padding:8px 16px;background:#1a73e8;color:#fff}:focus-visible{outline:2px solid #1a73e8;outline-offset:-2px}button:focus-visible{outline-offset:2px}";

const SCRIPT = `var t=document.querySelector("textarea"),b=document.querySelector("button");b.onclick=function(){t.select();b.textContent=document.execCommand("copy")?${JSON.stringify(SELF_CHECK.copied)}:${JSON.stringify(SELF_CHECK.copyByKeys)}}`;

/** The page as HTML; nothing in the text is taken for markup. */
export function textPage(text: string): string {
  return `<!doctype html><html lang="vi"><head><style>${STYLE}</style></head><body><p>${SELF_CHECK.hint}</p><textarea readonly aria-label="${SELF_CHECK.title}">\n${escaped(text)}</textarea><button aria-live="polite">${SELF_CHECK.copy}</button><script>${SCRIPT}</script></body></html>`;
}
