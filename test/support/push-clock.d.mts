/** Lets the engine's clock be ahead from now on, by so many milliseconds; once, whoever asks first. */
export function pushClock(by: number): void;
