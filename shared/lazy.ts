/** What few texts need is made when it is first asked for: it costs the others nothing, which counts where code runs cold. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
