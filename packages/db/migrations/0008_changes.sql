ALTER TABLE "users" ADD COLUMN "changes" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "change" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "standings_over" ON "standings" USING btree ("good_until");
--> statement-breakpoint
-- Every write leaves its row of the audit, and that row is the event. Its number is taken under the lock of the person's own row,
-- which is held until the commit: the order of the numbers is the order of the commits, whatever the clocks of two replicas say.
CREATE OR REPLACE FUNCTION app.number_change() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE users u SET changes = u.changes + 1 WHERE u.id = NEW.user_id RETURNING u.changes INTO NEW.change;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_change BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION app.number_change();
--> statement-breakpoint
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC;
