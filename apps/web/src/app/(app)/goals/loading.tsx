import { Skeleton } from "../../../ui/skeleton.tsx";

export default function Loading() {
  return <Skeleton lines={2} rows={6} label="Loading your goals" />;
}
