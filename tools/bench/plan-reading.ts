import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { longPlan } from "./long-plan.ts";
import { measure } from "./measure.ts";

/** Prints what reading a plan costs: by duties, and by the length of their words. */
export function benchPlanReading(): void {
  const plans: [string, string][] = [
    ["400 duties", longPlan(400, 1)],
    ["800 duties", longPlan(800, 1)],
    ["400 duties, 1 MB", longPlan(400, 45)],
    ["400 duties, 2 MB", longPlan(400, 90)],
  ];
  const times = measure(Object.fromEntries(plans.map(([name, text]) => [name, () => readPlanText(text)])), {
    rounds: 5,
    sliceMs: 1,
  });
  console.log("\nreading a plan from its text (median)");
  for (const [name, text] of plans) {
    const time = times[name] ?? Number.NaN;
    const letters = `${(text.length / 1000).toFixed(0)},000 letters`;
    console.log(`  ${name.padEnd(18)} ${letters.padStart(18)} ${(time / 1000).toFixed(0).padStart(6)} ms`);
  }
}
