/**
 * The environment of a process that goes by the machine's own clock, whatever clock the tests are given: that of the
 * workerd which it starts cannot be pushed, and tokens are held against it.
 */
export function onMachineClock(): NodeJS.ProcessEnv {
  const { CLOCK_PUSH: _, NODE_OPTIONS: __, ...env } = process.env;
  return env;
}
