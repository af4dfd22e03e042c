ALTER TABLE "tokens" ADD COLUMN "scope" text DEFAULT 'write' NOT NULL;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "last_used_from" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_scope" CHECK ("tokens"."scope" in ('read', 'log', 'write'));--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_from" CHECK (char_length("tokens"."last_used_from") <= 80);