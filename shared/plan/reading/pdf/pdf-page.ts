/** A piece of text on a page: its left end and baseline from the page's upper left corner, in points. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  /** The size of its letters. */
  height: number;
}

export interface PdfPage {
  width: number;
  height: number;
  items: PdfItem[];
}
