// Takes the text layer out of a PDF in the browser; the library is loaded when one is opened.
import type { PdfPage } from "../../../shared/plan/reading/pdf/pdf-page.ts";

/** The pages of a PDF with their pieces of text by position; without any text it is a scan. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(bytes);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      width,
      height,
      items: items.flatMap((item) =>
        "str" in item
          ? [
              {
                text: item.str,
                x: item.transform[4] as number,
                y: height - (item.transform[5] as number),
                width: item.width,
                height: item.height,
              },
            ]
          : [],
      ),
    });
  }
  return pages;
}
