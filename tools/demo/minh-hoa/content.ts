import { readSeed } from "../../seed-sql.ts";
import { twoLevelSet } from "./register.ts";

const [OF_BEFORE] = readSeed().indicatorSets;
if (OF_BEFORE === undefined) throw new Error("no set of figures");

/** The figures that the made-up province asks for. */
export const SET = twoLevelSet(OF_BEFORE);
