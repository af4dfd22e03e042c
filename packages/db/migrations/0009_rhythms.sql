ALTER TABLE "plans" DROP CONSTRAINT "plans_cadence";--> statement-breakpoint
ALTER TABLE "plans" DROP CONSTRAINT "plans_cadence_days";--> statement-breakpoint
ALTER TABLE "plans" DROP CONSTRAINT "plans_cadence_every";--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_cadence" CHECK ("plans"."cadence" in ('day', 'weekdays', 'week', 'month', 'weeks', 'days', 'monthdays', 'months'));--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_cadence_days" CHECK (case "plans"."cadence"
        when 'weekdays' then coalesce(cardinality("plans"."cadence_days") between 1 and 7 and 1 <= all ("plans"."cadence_days") and 7 >= all ("plans"."cadence_days"), false)
        when 'monthdays' then coalesce(cardinality("plans"."cadence_days") between 1 and 31 and 1 <= all ("plans"."cadence_days") and 31 >= all ("plans"."cadence_days"), false)
        else "plans"."cadence_days" is null end);--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_cadence_every" CHECK (case "plans"."cadence"
        when 'weeks' then coalesce("plans"."cadence_every" between 2 and 52, false)
        when 'days' then coalesce("plans"."cadence_every" between 2 and 366, false)
        when 'months' then coalesce("plans"."cadence_every" in (2, 3, 4, 6, 12), false)
        else "plans"."cadence_every" is null end);