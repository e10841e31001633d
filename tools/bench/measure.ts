// Medians of runs that take turns, so that what else the machine does falls on all alike.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Microseconds a call, as the median over rounds; every round runs each candidate for about `sliceMs`. */
export function measure(
  candidates: Record<string, () => unknown>,
  { rounds = 31, sliceMs = 12 } = {},
): Record<string, number> {
  const times = new Map<string, number[]>(Object.keys(candidates).map((name) => [name, []]));
  for (let round = 0; round < rounds + 5; round++) {
    for (const [name, call] of Object.entries(candidates)) {
      let calls = 0;
      const start = performance.now();
      let now = start;
      while (now - start < sliceMs) {
        call();
        calls += 1;
        now = performance.now();
      }
      // The first rounds warm up.
      if (round >= 5) times.get(name)?.push(((now - start) * 1000) / calls);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}
