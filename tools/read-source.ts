import type { Blocks } from "../shared/plan/reading/block.ts";
import { docxBlocks } from "../shared/plan/reading/docx/docx-blocks.ts";
import { htmlBlocks } from "../shared/plan/reading/html-blocks.ts";
import { type Refusal, sourceKindOf } from "../shared/plan/reading/source-kind.ts";
import { textBlocks } from "../shared/plan/reading/text-blocks.ts";
import { htmlTree } from "./html-tree.ts";

/** The blocks of a file of any kind that is read, or why it is not. */
export function readSource(name: string, bytes: Uint8Array): Blocks | { refusal: Refusal } {
  const source = sourceKindOf(name, bytes);
  switch (source.kind) {
    case "refused":
      return { refusal: source.refusal };
    case "docx":
      return docxBlocks(bytes);
    case "html":
      return htmlBlocks(htmlTree(new TextDecoder().decode(bytes)));
    case "pdf":
      // A page of the web reads one: the library for it is loaded there alone.
      return { refusal: "pdf" };
    case "text":
      return textBlocks(new TextDecoder().decode(bytes));
  }
}
