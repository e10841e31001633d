// What Univer shows of the selected cell, beside the grid and in its editor.
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { UniverGrid } from "./univer.ts";

/**
 * Keeps Univer from drawing the selected cell anew at each of a script's writes, a sixth of what building a form took.
 * @returns draws it, where it was asked for meanwhile
 */
export function refreshOnce(grid: UniverGrid, byScript: () => boolean): () => void {
  const bridge = grid.injector.get(IEditorBridgeService);
  const refresh = bridge.refreshEditCellState.bind(bridge);
  let asked = false;
  bridge.refreshEditCellState = () => {
    if (byScript()) asked = true;
    else refresh();
  };
  return () => {
    if (asked) refresh();
    asked = false;
  };
}
