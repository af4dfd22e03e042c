"use client";
import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link of a long list: its page is fetched ahead when somebody reaches for it. Links that stand alone are fetched as soon
 * as they are seen (next/link), which a list would multiply by its length.
 */
export function NearLink(props: ComponentProps<typeof Link>) {
  const [near, setNear] = useState(false);
  const reach = () => setNear(true);
  return <Link {...props} prefetch={near ? null : false} onPointerEnter={reach} onFocus={reach} />;
}
