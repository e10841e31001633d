// Every check of the services for the fake and the stand-in: those that the menu runs, with Google's own words where it
// refuses, and those that need somebody who types.

import { faultOf } from "../../addon/contract/google-faults.ts";
import {
  type CheckedServices,
  type Kit,
  kitOf,
  REWRITABLE,
  SCRATCH,
  type ServiceCheck,
} from "../../addon/server/self-check/service-checks/kit.ts";
import { SERVICE_CHECKS } from "../../addon/server/self-check/service-checks/run-check.ts";
import { LOCAL_CHECKS } from "../../addon/server/self-check/service-checks/values.ts";
import { CHECK_NAMES, type CheckName } from "../../shared/wording/self-check.ts";

/** Types a text into the scratch tab as a person does. */
type Type = (row: number, column: number, text: string) => void | Promise<void>;

interface Check {
  name: string;
  run(services: CheckedServices, type: Type): Promise<{ expected: unknown; actual: unknown }>;
}

const PART_OF_MERGE = "You must select all cells in a merged range to merge or unmerge them.";

const REFUSALS: Partial<Record<CheckName, string | string[]>> = {
  partOfMerge: [PART_OF_MERGE, PART_OF_MERGE],
  frozenMerge: [
    "You can't freeze rows which contain only part of a merged cell.",
    "You can't freeze columns which contain only part of a merged cell.",
  ],
  strictRule: "The data that you entered in cell A1 violates the data validation rules set on this cell.",
  tooFewRows:
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
  tooManyColumns:
    "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
  outside: "The coordinates of the range are outside the dimensions of the sheet.",
  sameName: `A sheet with the name "${SCRATCH}" already exists. Please enter another name.`,
  properties: "Argument too large: value",
};

function checkOf([name, expected, run]: ServiceCheck): Check {
  const words = REFUSALS[name];
  return {
    name: CHECK_NAMES[name],
    run: async (services) => {
      const kit = kitOf(services, faultOf);
      const actual = { value: run(kit), messages: kit.messages };
      return { expected: { value: expected, messages: words === undefined ? [] : [words].flat() }, actual };
    },
  };
}

async function typeTexts({ sheet, shown }: Kit, type: Type, format: string | null, texts: string[]) {
  const range = sheet.getRange(1, 1, 1, texts.length);
  if (format !== null) range.setNumberFormat(format);
  for (const [index, text] of texts.entries()) await type(1, index + 1, text);
  return shown(range.getValues()[0]);
}

const TYPED_CHECKS: Check[] = [
  {
    name: "a text cell keeps every typed text to the letter",
    run: async (services, type) => ({
      expected: REWRITABLE,
      actual: await typeTexts(kitOf(services, faultOf), type, "@", REWRITABLE),
    }),
  },
  {
    name: "typed texts are read by the locale outside of text cells",
    run: async (services, type) => ({
      expected: ["2026-11-05T00:00:00", "2020-12-01T00:00:00", 1234, 1.5, true, 2, "Đã thực hiện"],
      actual: await typeTexts(kitOf(services, faultOf), type, null, [
        "5/11/2026",
        "12/2020",
        "1.234",
        "1,5",
        "TRUE",
        "=1+1",
        "Đã thực hiện",
      ]),
    }),
  },
];

export const ALL_CHECKS: readonly Check[] = [
  ...[...SERVICE_CHECKS, ...LOCAL_CHECKS].map(checkOf),
  ...TYPED_CHECKS,
];
