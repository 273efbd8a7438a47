CREATE TABLE "capacity" (
	"local_authority_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"most" smallint NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "capacity_local_authority_id_person_id_pk" PRIMARY KEY("local_authority_id","person_id"),
	CONSTRAINT "capacity_most" CHECK ("capacity"."most" between 0 and 500)
);
--> statement-breakpoint
CREATE TABLE "escalation" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settled_words" text,
	CONSTRAINT "escalation_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "escalation_kind" CHECK ("escalation"."kind" in ('near', 'breach')),
	CONSTRAINT "escalation_settled" CHECK (("escalation"."settled_at" is null) = ("escalation"."settled_by" is null))
);
--> statement-breakpoint
CREATE TABLE "flag" (
	"local_authority_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"why" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "flag_local_authority_id_consultation_id_pk" PRIMARY KEY("local_authority_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"local_authority_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"renewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_local_authority_id_consultation_id_person_id_pk" PRIMARY KEY("local_authority_id","consultation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "queue_preference" (
	"local_authority_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"columns" text[] NOT NULL,
	"shortcuts" boolean NOT NULL,
	CONSTRAINT "queue_preference_local_authority_id_person_id_pk" PRIMARY KEY("local_authority_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"shared" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_view_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "saved_view_named" CHECK (length("saved_view"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "seen" (
	"local_authority_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "seen_local_authority_id_person_id_consultation_id_pk" PRIMARY KEY("local_authority_id","person_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "snooze" (
	"local_authority_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"until" date NOT NULL,
	"why" text NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "snooze_local_authority_id_consultation_id_pk" PRIMARY KEY("local_authority_id","consultation_id")
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"local_authority_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	CONSTRAINT "watch_local_authority_id_person_id_consultation_id_pk" PRIMARY KEY("local_authority_id","person_id","consultation_id")
);
--> statement-breakpoint
DROP INDEX "queue_by_due";--> statement-breakpoint
DROP INDEX "queue_ended";--> statement-breakpoint
DROP INDEX "queue_of_adviser";--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "near_on" date;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "waiting_on_side" text;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "actions_left" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "xact" "xid8";--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "xact" SET DEFAULT pg_current_xact_id();--> statement-breakpoint
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_set_by_person_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presence" ADD CONSTRAINT "presence_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_preference" ADD CONSTRAINT "queue_preference_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_preference" ADD CONSTRAINT "queue_preference_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen" ADD CONSTRAINT "seen_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seen" ADD CONSTRAINT "seen_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- Who was waited for, and what was left to do, when this came.
DO $$
BEGIN
  -- Where policies are in force, even for the owner; a new database has none yet, nor any row.
  IF EXISTS (SELECT FROM pg_policies WHERE tablename = 'consultation') THEN SET LOCAL ROLE portal_migration; END IF;
  UPDATE consultation c SET waiting_on_side = CASE a.kind WHEN 'team' THEN 'social_care' ELSE 'school' END
  FROM pause p JOIN agency a ON a.id = p.waiting_on_id
  WHERE p.local_authority_id = c.local_authority_id AND p.consultation_id = c.id AND p."to" IS NULL;
  UPDATE consultation c SET actions_left = left_to_do.n
  FROM (SELECT local_authority_id, consultation_id, count(*) AS n FROM action WHERE done_at IS NULL GROUP BY 1, 2) AS left_to_do
  WHERE left_to_do.local_authority_id = c.local_authority_id AND left_to_do.consultation_id = c.id;
  RESET ROLE;
END $$;--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_once" ON "escalation" USING btree ("local_authority_id","consultation_id","kind","due_on");--> statement-breakpoint
CREATE INDEX "escalation_open" ON "escalation" USING btree ("local_authority_id","at","id") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_name" ON "saved_view" USING btree ("local_authority_id","person_id",lower("name"));--> statement-breakpoint
CREATE INDEX "snoozed_until" ON "snooze" USING btree ("local_authority_id","until","consultation_id");--> statement-breakpoint
CREATE INDEX "queue_open_by_change" ON "consultation" USING btree ("local_authority_id","changed_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "queue_open_by_age" ON "consultation" USING btree ("local_authority_id","submitted_at","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "queue_unallocated" ON "consultation" USING btree ("local_authority_id",coalesce(due_on, 'infinity'::date),"id") WHERE ended_at is null and adviser_id is null;--> statement-breakpoint
CREATE INDEX "queue_unanswered" ON "consultation" USING btree ("local_authority_id","due_on","id") WHERE ended_at is null and answered_at is null;--> statement-breakpoint
CREATE INDEX "queue_waiting" ON "consultation" USING btree ("local_authority_id","waiting_on_side",coalesce(due_on, 'infinity'::date),"id") WHERE ended_at is null and waiting_on_side is not null;--> statement-breakpoint
CREATE INDEX "queue_for_review" ON "consultation" USING btree ("local_authority_id",coalesce(due_on, 'infinity'::date),"id") WHERE ended_at is null and (status = 'in_review' or status = 'plan_in_progress' and actions_left = 0);--> statement-breakpoint
CREATE INDEX "event_stream" ON "event" USING btree ("local_authority_id","xact");--> statement-breakpoint
CREATE INDEX "queue_ended" ON "consultation" USING btree ("local_authority_id","changed_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "queue_of_adviser" ON "consultation" USING btree ("local_authority_id","adviser_id",coalesce(due_on, 'infinity'::date),"id") WHERE ended_at is null;