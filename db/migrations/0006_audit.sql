CREATE TABLE "alert" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"emergency_id" uuid,
	"records" integer,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"settled_words" text,
	CONSTRAINT "alert_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "alert_kind" CHECK ("alert"."kind" in ('emergency_access', 'many_records')),
	CONSTRAINT "alert_says" CHECK (("alert"."kind" = 'emergency_access') = ("alert"."emergency_id" is not null)
      and ("alert"."kind" = 'many_records') = ("alert"."records" is not null)),
	CONSTRAINT "alert_settled" CHECK (num_nulls("alert"."settled_at", "alert"."settled_by", "alert"."settled_words") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "emergency_access" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid,
	"child_id" uuid,
	"reference" text,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"finding" text,
	"review_words" text,
	CONSTRAINT "emergency_access_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "emergency_access_of_one" CHECK (num_nonnulls("emergency_access"."consultation_id", "emergency_access"."child_id") = 1),
	CONSTRAINT "emergency_access_hour" CHECK ("emergency_access"."until" > "emergency_access"."from" and "emergency_access"."until" <= "emergency_access"."from" + interval '60 minutes'),
	CONSTRAINT "emergency_access_reason" CHECK (length(btrim("emergency_access"."reason")) >= 10),
	CONSTRAINT "emergency_access_reviewed" CHECK (num_nulls("emergency_access"."reviewed_at", "emergency_access"."reviewed_by", "emergency_access"."finding", "emergency_access"."review_words") in (0, 4)),
	CONSTRAINT "emergency_access_finding" CHECK ("emergency_access"."finding" is null or "emergency_access"."finding" in ('justified', 'not_justified'))
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" text NOT NULL,
	"consultation_id" uuid,
	"child_id" uuid,
	"what" text NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "reading_local_authority_id_id_at_pk" PRIMARY KEY("local_authority_id","id","at"),
	CONSTRAINT "reading_of_something" CHECK (num_nonnulls("reading"."consultation_id", "reading"."child_id") >= 1)
) PARTITION BY RANGE ("at");
--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_local_authority_id_emergency_id_emergency_access_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","emergency_id") REFERENCES "public"."emergency_access"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_access" ADD CONSTRAINT "emergency_access_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_open" ON "alert" USING btree ("local_authority_id","at" DESC NULLS LAST) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "alert_about" ON "alert" USING btree ("person_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "emergency_access_by_person" ON "emergency_access" USING btree ("person_id","until" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "emergency_access_of_consultation" ON "emergency_access" USING btree ("local_authority_id","consultation_id");--> statement-breakpoint
CREATE INDEX "emergency_access_of_child" ON "emergency_access" USING btree ("local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "emergency_access_to_review" ON "emergency_access" USING btree ("local_authority_id","from");--> statement-breakpoint
CREATE INDEX "reading_by_person" ON "reading" USING btree ("person_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reading_of_consultation" ON "reading" USING btree ("local_authority_id","consultation_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reading_of_child" ON "reading" USING btree ("local_authority_id","child_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reading_by_authority" ON "reading" USING btree ("local_authority_id","at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
-- A partition for each month; what no month has been made for is kept too, rather than refused.
CREATE TABLE "reading_otherwise" PARTITION OF "reading" DEFAULT;
--> statement-breakpoint
-- Makes the partitions of this month and of as many after it as are asked for; those that are there are left alone.
CREATE FUNCTION make_reading_months(ahead integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  starts date;
  name text;
BEGIN
  FOR starts IN SELECT date_trunc('month', now() AT TIME ZONE 'UTC')::date + make_interval(months => n) FROM generate_series(0, ahead) AS n LOOP
    name := 'reading_' || to_char(starts, 'YYYY_MM');
    CONTINUE WHEN to_regclass(name) IS NOT NULL;
    CONTINUE WHEN EXISTS (
      SELECT FROM reading_otherwise WHERE "at" >= starts::timestamp AT TIME ZONE 'UTC'
        AND "at" < (starts + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format('CREATE TABLE %I PARTITION OF reading FOR VALUES FROM (%L) TO (%L)', name,
      starts::timestamp AT TIME ZONE 'UTC', (starts + interval '1 month') AT TIME ZONE 'UTC');
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
SELECT make_reading_months(3);
--> statement-breakpoint
CREATE TRIGGER reading_is_never_changed BEFORE UPDATE OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION is_never_changed();
