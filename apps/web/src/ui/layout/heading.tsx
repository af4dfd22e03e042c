import type { ReactNode } from "react";

export type HeadingLevel = 1 | 2 | 3;

/** A heading whose level the page decides, so that no level is left out. */
export function Heading({
  level,
  className,
  children,
}: {
  level: HeadingLevel;
  className?: string | undefined;
  children: ReactNode;
}) {
  const Tag = `h${level}` as const;
  return <Tag className={className}>{children}</Tag>;
}
