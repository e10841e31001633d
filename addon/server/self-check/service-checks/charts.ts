// Charts: what is put in is found again and can be brought up to date; rows that are out of sight.
import type { Kit, Loose, ServiceCheck } from "./kit.ts";

function barChart({ at, sheet }: Kit, names: string, parts: string): Loose {
  const bars = sheet.newChart().asBarChart().setStacked().reverseCategories();
  bars.setTitle("Biểu đồ").setColors(["#137333", "#c5221f"]).addRange(at(names)).addRange(at(parts));
  bars.setNumHeaders(1).setOption("legend", { position: "bottom" }).setOption("width", 480);
  return bars.setPosition(6, 2, 0, 0).build();
}

/** The charts of the scratch tab: their ranges and the cells at which they hang. */
function charts({ sheet }: Kit): unknown[] {
  return sheet.getCharts().map((chart: Loose) => {
    const place = chart.getContainerInfo();
    return [
      chart.getRanges().map((range: Loose) => range.getA1Notation()),
      [place.getAnchorRow(), place.getAnchorColumn()],
    ];
  });
}

function fill({ at }: Kit): void {
  at("A1:C3").setValues([
    ["Nhóm", "Đã", "Chưa"],
    ["Một", 1, 2],
    ["Hai", 3, 4],
  ]);
}

export const CHART_CHECKS: readonly ServiceCheck[] = [
  [
    "chartsKept",
    [
      [null, true],
      [
        [
          ["A1:A3", "B1:C3"],
          [6, 2],
        ],
      ],
      [
        true,
        [
          [
            ["A1:A2", "B1:C2"],
            [8, 3],
          ],
        ],
      ],
      [],
    ],
    (kit) => {
      const { at, sheet } = kit;
      fill(kit);
      const built = barChart(kit, "A1:A3", "B1:C3");
      sheet.insertChart(built);
      const id = sheet.getCharts()[0].getChartId();
      const first = [[built.getChartId(), Number.isInteger(id)], charts(kit)];
      const next = sheet.getCharts()[0].modify().clearRanges().addRange(at("A1:A2")).addRange(at("B1:C2"));
      sheet.updateChart(next.setNumHeaders(1).setPosition(8, 3, 0, 0).build());
      const second = [sheet.getCharts()[0].getChartId() === id, charts(kit)];
      sheet.removeChart(sheet.getCharts()[0]);
      return [...first, second, charts(kit)];
    },
  ],
  [
    "chartMoves",
    [
      [
        ["A1:A5", "B1:C5"],
        [8, 2],
      ],
    ],
    (kit) => {
      fill(kit);
      kit.sheet.insertChart(barChart(kit, "A1:A3", "B1:C3"));
      kit.sheet.insertRowsAfter(1, 2);
      return charts(kit);
    },
  ],
  [
    "linesHidden",
    [
      ["một", ""],
      ["", "hai"],
    ],
    ({ at, sheet }) => {
      at("A1:B2").setValues([
        ["một", ""],
        ["", "hai"],
      ]);
      sheet.hideRows(1, 1);
      sheet.hideColumns(1);
      const read = at("A1:B2").getValues();
      sheet.showRows(1, 1);
      sheet.showColumns(1);
      return read;
    },
  ],
];
