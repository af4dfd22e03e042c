import type { ComponentType } from "react";

export type IconComponent = ComponentType<{
  size?: number;
  strokeWidth?: number;
  className?: string;
  "aria-hidden"?: boolean;
}>;

/** A decorative icon in the text's colour: what it means always stands beside it, in words or as a name. */
export function Icon({
  of: Of,
  small = false,
  className,
}: {
  of: IconComponent;
  small?: boolean;
  className?: string | undefined;
}) {
  return <Of size={small ? 16 : 20} strokeWidth={1.75} aria-hidden className={className ?? ""} />;
}
