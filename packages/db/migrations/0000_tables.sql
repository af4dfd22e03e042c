CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credentials_hash" CHECK (char_length("credentials"."password_hash") between 1 and 512)
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"refilled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "limits_key" CHECK (char_length("limits"."key") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "sessions_token" UNIQUE("token_hash"),
	CONSTRAINT "sessions_token_hash" CHECK ("sessions"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "sessions_label" CHECK (char_length("sessions"."label") <= 200)
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "tokens_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "tokens_token" UNIQUE("token_hash"),
	CONSTRAINT "tokens_token_hash" CHECK ("tokens"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "tokens_name" CHECK (char_length("tokens"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"zone" text NOT NULL,
	"week_start" smallint DEFAULT 1 NOT NULL,
	"day_start" smallint DEFAULT 180 NOT NULL,
	"locale" text NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_taken" UNIQUE("email"),
	CONSTRAINT "users_name" CHECK (char_length("users"."name") between 1 and 80),
	CONSTRAINT "users_email" CHECK (char_length("users"."email") <= 254 and "users"."email" = lower("users"."email")),
	CONSTRAINT "users_zone" CHECK (char_length("users"."zone") between 1 and 64),
	CONSTRAINT "users_locale" CHECK (char_length("users"."locale") between 1 and 35),
	CONSTRAINT "users_week_start" CHECK ("users"."week_start" between 1 and 7),
	CONSTRAINT "users_day_start" CHECK ("users"."day_start" between 0 and 360),
	CONSTRAINT "users_theme" CHECK ("users"."theme" in ('system', 'light', 'dark'))
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "areas_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "areas_name" CHECK (char_length("areas"."name") between 1 and 60),
	CONSTRAINT "areas_position" CHECK ("areas"."position" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"measure_kind" text NOT NULL,
	"unit" text,
	"step" numeric(19, 6),
	"start_value" numeric(19, 6),
	"aggregation" text,
	"direction" text,
	"habit_by" text,
	"start_on" date NOT NULL,
	"parent_id" uuid,
	"weight" numeric(19, 6) DEFAULT 1 NOT NULL,
	"area_id" uuid,
	"colour" text NOT NULL,
	"position" double precision NOT NULL,
	"done_on" date,
	"closed_as" text,
	"closed_on" date,
	"closed_note" text DEFAULT '' NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"entries" integer DEFAULT 0 NOT NULL,
	"total" numeric(38, 6) DEFAULT 0 NOT NULL,
	"first_day" date,
	"last_day" date,
	"last_value" numeric(19, 6),
	"max_value" numeric(19, 6),
	"min_value" numeric(19, 6),
	CONSTRAINT "goals_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "goals_title" CHECK (char_length("goals"."title") between 1 and 120),
	CONSTRAINT "goals_why" CHECK (char_length("goals"."why") <= 2000),
	CONSTRAINT "goals_closed_note" CHECK (char_length("goals"."closed_note") <= 2000),
	CONSTRAINT "goals_measure_kind" CHECK ("goals"."measure_kind" in ('metric', 'habit', 'checklist', 'outcome', 'objective')),
	CONSTRAINT "goals_unit" CHECK (("goals"."unit" is not null) = ("goals"."measure_kind" in ('metric', 'habit')) and char_length("goals"."unit") <= 24),
	CONSTRAINT "goals_step" CHECK (("goals"."step" is not null) = ("goals"."measure_kind" in ('metric', 'habit')) and "goals"."step" > 0 and abs("goals"."step") <= 1000000000000),
	CONSTRAINT "goals_start_value" CHECK (("goals"."start_value" is not null) = ("goals"."measure_kind" = 'metric') and abs("goals"."start_value") <= 1000000000000),
	CONSTRAINT "goals_metric_pair" CHECK (case when "goals"."measure_kind" = 'metric'
        then coalesce(("goals"."aggregation", "goals"."direction") in (('sum', 'up'), ('sum', 'down'), ('last', 'up'), ('last', 'down'), ('count', 'up'), ('max', 'up'), ('min', 'down')), false)
        else "goals"."aggregation" is null and "goals"."direction" is null end),
	CONSTRAINT "goals_habit_by" CHECK (case when "goals"."measure_kind" = 'habit' then coalesce("goals"."habit_by" in ('count', 'sum', 'mean'), false) else "goals"."habit_by" is null end),
	CONSTRAINT "goals_done" CHECK ("goals"."done_on" is null or "goals"."measure_kind" = 'outcome'),
	CONSTRAINT "goals_colour" CHECK ("goals"."colour" in ('spruce', 'sky', 'iris', 'plum', 'rose', 'amber')),
	CONSTRAINT "goals_closed" CHECK (("goals"."closed_as" is null) = ("goals"."closed_on" is null) and "goals"."closed_as" in ('reached', 'let_go')),
	CONSTRAINT "goals_weight" CHECK ("goals"."weight" > 0 and "goals"."weight" <= 1000),
	CONSTRAINT "goals_parent_self" CHECK ("goals"."parent_id" <> "goals"."id"),
	CONSTRAINT "goals_position_finite" CHECK (abs("goals"."position") <= 1e15),
	CONSTRAINT "goals_days" CHECK ("goals"."start_on" between '1900-01-01' and '2200-12-31' and "goals"."done_on" between '1900-01-01' and '2200-12-31' and "goals"."closed_on" between '1900-01-01' and '2200-12-31'),
	CONSTRAINT "goals_entries" CHECK ("goals"."entries" >= 0)
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"title" text NOT NULL,
	"weight" numeric(19, 6) NOT NULL,
	"due_on" date,
	"done_on" date,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestones_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "milestones_title" CHECK (char_length("milestones"."title") between 1 and 200),
	CONSTRAINT "milestones_weight" CHECK ("milestones"."weight" > 0 and "milestones"."weight" <= 1000),
	CONSTRAINT "milestones_position" CHECK ("milestones"."position" between 0 and 10000),
	CONSTRAINT "milestones_days" CHECK ("milestones"."due_on" between '1900-01-01' and '2200-12-31' and "milestones"."done_on" between '1900-01-01' and '2200-12-31')
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid,
	"from_day" date NOT NULL,
	"to_day" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pauses_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "pauses_order" CHECK ("pauses"."to_day" >= "pauses"."from_day"),
	CONSTRAINT "pauses_days" CHECK ("pauses"."from_day" between '1900-01-01' and '2200-12-31' and "pauses"."to_day" between '1900-01-01' and '2200-12-31')
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"target" numeric(19, 6),
	"due_on" date,
	"rate_amount" numeric(19, 6),
	"rate_per" text,
	"from_value" numeric(19, 6),
	"cadence" text,
	"cadence_days" smallint[],
	"cadence_every" smallint,
	"requirement" text,
	"lower" numeric(19, 6),
	"upper" numeric(19, 6),
	CONSTRAINT "plans_user_id_goal_id_from_day_pk" PRIMARY KEY("user_id","goal_id","from_day"),
	CONSTRAINT "plans_days" CHECK ("plans"."from_day" between '1900-01-01' and '2200-12-31' and "plans"."due_on" between '1900-01-01' and '2200-12-31'),
	CONSTRAINT "plans_amounts" CHECK (abs("plans"."target") <= 1000000000000 and abs("plans"."from_value") <= 1000000000000),
	CONSTRAINT "plans_rate" CHECK (("plans"."rate_amount" is null) = ("plans"."rate_per" is null) and "plans"."rate_amount" > 0 and abs("plans"."rate_amount") <= 1000000000000 and "plans"."rate_per" in ('day', 'week', 'month')),
	CONSTRAINT "plans_cadence" CHECK ("plans"."cadence" in ('day', 'weekdays', 'week', 'month', 'weeks')),
	CONSTRAINT "plans_cadence_days" CHECK (case when "plans"."cadence" = 'weekdays'
        then coalesce(cardinality("plans"."cadence_days") between 1 and 7 and "plans"."cadence_days" <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[], false)
        else "plans"."cadence_days" is null end),
	CONSTRAINT "plans_cadence_every" CHECK (case when "plans"."cadence" = 'weeks' then coalesce("plans"."cadence_every" between 2 and 52, false) else "plans"."cadence_every" is null end),
	CONSTRAINT "plans_requirement" CHECK (case "plans"."requirement"
        when 'at_least' then "plans"."lower" > 0 and "plans"."upper" is null
        when 'at_most' then "plans"."lower" is null and "plans"."upper" >= 0
        when 'between' then "plans"."lower" >= 0 and "plans"."upper" >= "plans"."lower"
        else "plans"."requirement" is null and "plans"."lower" is null and "plans"."upper" is null end),
	CONSTRAINT "plans_bounds" CHECK (("plans"."requirement" not in ('at_least', 'between') or "plans"."lower" is not null)
        and ("plans"."requirement" not in ('at_most', 'between') or "plans"."upper" is not null)
        and abs("plans"."lower") <= 1000000000000 and abs("plans"."upper") <= 1000000000000),
	CONSTRAINT "plans_habit" CHECK (("plans"."cadence" is null) = ("plans"."requirement" is null))
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"diff" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"mutation_id" uuid,
	CONSTRAINT "audit_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "audit_actor" CHECK (char_length("audit"."actor") between 1 and 80),
	CONSTRAINT "audit_action" CHECK (char_length("audit"."action") between 1 and 40),
	CONSTRAINT "audit_object" CHECK (char_length("audit"."object_kind") between 1 and 40 and char_length("audit"."object_id") between 1 and 80),
	CONSTRAINT "audit_request" CHECK (char_length("audit"."request_id") <= 80)
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"value" numeric(19, 6),
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"zone" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "check_ins_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "check_ins_kind" CHECK ("check_ins"."kind" in ('entry', 'skip')),
	CONSTRAINT "check_ins_skip" CHECK ("check_ins"."kind" <> 'skip' or "check_ins"."value" is null),
	CONSTRAINT "check_ins_value" CHECK (abs("check_ins"."value") <= 1000000000000),
	CONSTRAINT "check_ins_day" CHECK ("check_ins"."day" between '1900-01-01' and '2200-12-31'),
	CONSTRAINT "check_ins_note" CHECK (char_length("check_ins"."note") <= 2000),
	CONSTRAINT "check_ins_zone" CHECK (char_length("check_ins"."zone") between 1 and 64)
);
--> statement-breakpoint
CREATE TABLE "forecasts" (
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"as_of" date NOT NULL,
	"probability" double precision NOT NULL,
	"due_on" date NOT NULL,
	"target" numeric(19, 6) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "forecasts_user_id_goal_id_as_of_pk" PRIMARY KEY("user_id","goal_id","as_of"),
	CONSTRAINT "forecasts_probability" CHECK ("forecasts"."probability" between 0 and 1),
	CONSTRAINT "forecasts_days" CHECK ("forecasts"."as_of" between '1900-01-01' and '2200-12-31' and "forecasts"."due_on" between '1900-01-01' and '2200-12-31'),
	CONSTRAINT "forecasts_target" CHECK (abs("forecasts"."target") <= 1000000000000)
);
--> statement-breakpoint
CREATE TABLE "goal_days" (
	"user_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"sum" numeric(38, 6) NOT NULL,
	"last" numeric(19, 6),
	"max" numeric(19, 6),
	"min" numeric(19, 6),
	"skips" integer NOT NULL,
	CONSTRAINT "goal_days_user_id_goal_id_day_pk" PRIMARY KEY("user_id","goal_id","day"),
	CONSTRAINT "goal_days_something" CHECK ("goal_days"."count" >= 0 and "goal_days"."skips" >= 0 and "goal_days"."count" + "goal_days"."skips" > 0)
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"user_id" uuid NOT NULL,
	"week_of" date NOT NULL,
	"snapshot" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_user_id_week_of_pk" PRIMARY KEY("user_id","week_of"),
	CONSTRAINT "reviews_week" CHECK ("reviews"."week_of" between '1900-01-01' and '2200-12-31'),
	CONSTRAINT "reviews_note" CHECK (char_length("reviews"."note") <= 4000),
	CONSTRAINT "reviews_snapshot" CHECK (jsonb_typeof("reviews"."snapshot") = 'object' and pg_column_size("reviews"."snapshot") <= 65536)
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "areas" ADD CONSTRAINT "areas_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_parent" FOREIGN KEY ("user_id","parent_id") REFERENCES "public"."goals"("user_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_area" FOREIGN KEY ("user_id","area_id") REFERENCES "public"."areas"("user_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecasts" ADD CONSTRAINT "forecasts_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_days" ADD CONSTRAINT "goal_days_goal" FOREIGN KEY ("user_id","goal_id") REFERENCES "public"."goals"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goals_position" ON "goals" USING btree ("user_id","position","id");--> statement-breakpoint
CREATE INDEX "goals_children" ON "goals" USING btree ("user_id","parent_id") WHERE "goals"."parent_id" is not null;--> statement-breakpoint
CREATE INDEX "goals_in_area" ON "goals" USING btree ("user_id","area_id") WHERE "goals"."area_id" is not null;--> statement-breakpoint
CREATE INDEX "goals_trash" ON "goals" USING btree ("deleted_at") WHERE "goals"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "milestones_of_goal" ON "milestones" USING btree ("user_id","goal_id","position");--> statement-breakpoint
CREATE INDEX "pauses_of_goal" ON "pauses" USING btree ("user_id","goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_mutation" ON "audit" USING btree ("user_id","mutation_id") WHERE "audit"."mutation_id" is not null;--> statement-breakpoint
CREATE INDEX "check_ins_by_day" ON "check_ins" USING btree ("user_id","goal_id","day","id");--> statement-breakpoint
CREATE INDEX "check_ins_trash" ON "check_ins" USING btree ("deleted_at") WHERE "check_ins"."deleted_at" is not null;