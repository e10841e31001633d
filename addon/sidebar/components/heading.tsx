import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Props {
  level: 1 | 2;
  children: ComponentChildren;
}

/** A heading that takes focus when its part appears, so that keyboard and reader start there. */
export function Heading({ level, children }: Props) {
  const ref = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true });
    if (level === 1) ref.current?.closest("main")?.scrollTo(0, 0);
    else ref.current?.scrollIntoView({ block: "nearest" });
  }, [level]);
  const Tag = level === 1 ? "h1" : "h2";
  return (
    <Tag ref={ref} tabIndex={-1}>
      {children}
    </Tag>
  );
}
