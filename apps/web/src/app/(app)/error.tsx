"use client";
import { ErrorView } from "../error-view.tsx";

export default function AppError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorView {...props} />;
}
