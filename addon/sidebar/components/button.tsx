import type { ComponentChildren } from "preact";

interface Props {
  kind?: "primary" | "plain" | "quiet";
  /** Unavailable for now: stays focusable, does nothing. */
  off?: boolean;
  onPress: () => void;
  id?: string;
  children: ComponentChildren;
}

/** A button that keeps focus while it is off, since a disabled one would lose it. */
export function Button({ kind = "plain", off = false, onPress, id, children }: Props) {
  return (
    <button
      type="button"
      {...(id === undefined ? {} : { id })}
      class={`button ${kind}`}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
