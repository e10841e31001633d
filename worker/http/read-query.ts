import type * as v from "valibot";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";

/** The query in a schema's shape; a name that is given twice counts as unknown. Problem: shape_invalid. */
export function readQuery<T>(c: AppContext, schema: v.GenericSchema<unknown, T>): T {
  const given = Object.entries(c.req.queries()).map(([name, values]): [string, unknown] => [
    name,
    values.length === 1 ? values[0] : values,
  ]);
  const fit = fitShape(schema, Object.fromEntries(given));
  if (!fit.ok) throw new Problem("shape_invalid", { issues: fit.issues });
  return fit.value;
}
