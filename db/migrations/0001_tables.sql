CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"authority_id" uuid,
	"urn" text,
	"laestab" text,
	"phase" text,
	"district" text,
	"open" boolean DEFAULT true NOT NULL,
	"successor_id" uuid,
	CONSTRAINT "agency_kind" CHECK ("agency"."kind" in ('school', 'trust', 'team', 'virtual_school', 'partnership', 'governance', 'administration'))
);
--> statement-breakpoint
CREATE TABLE "agency_parent" (
	"agency_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "agency_parent_agency_id_from_pk" PRIMARY KEY("agency_id","from")
);
--> statement-breakpoint
CREATE TABLE "authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"service_name" text NOT NULL,
	CONSTRAINT "authority_code_unique" UNIQUE("code"),
	CONSTRAINT "authority_prefix_unique" UNIQUE("prefix")
);
--> statement-breakpoint
CREATE TABLE "authority_setting" (
	"authority_id" uuid NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"set_by" uuid,
	CONSTRAINT "authority_setting_authority_id_name_from_pk" PRIMARY KEY("authority_id","name","from")
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"provider" text NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "identity_once" UNIQUE("provider","issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	"granted_by" uuid,
	CONSTRAINT "membership_role" CHECK ("membership"."role" in ('school_staff', 'school_lead', 'trust_staff', 'social_worker', 'social_care_manager', 'vs_officer', 'vs_adviser', 'vs_manager', 'partnership_lead', 'ig_officer', 'portal_admin'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"session_epoch" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resource" (
	"slug" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"themes" text[] NOT NULL,
	"phases" text[] NOT NULL,
	"audience" text NOT NULL,
	"review_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"data" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "theme" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agency_id" uuid,
	"why" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	CONSTRAINT "closure_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "term" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"agency_id" uuid,
	"name" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	CONSTRAINT "term_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "attendance_period" (
	"local_authority_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"possible" integer NOT NULL,
	"attended" integer NOT NULL,
	"authorised" integer NOT NULL,
	"unauthorised" integer NOT NULL,
	"part_time" integer DEFAULT 0 NOT NULL,
	"suspended" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "attendance_period_local_authority_id_child_id_agency_id_from_pk" PRIMARY KEY("local_authority_id","child_id","agency_id","from"),
	CONSTRAINT "attendance_period_adds_up" CHECK ("attendance_period"."possible" = "attendance_period"."attended" + "attendance_period"."authorised" + "attendance_period"."unauthorised"),
	CONSTRAINT "attendance_period_within" CHECK ("attendance_period"."part_time" + "attendance_period"."suspended" <= "attendance_period"."authorised" and "attendance_period"."attended" >= 0 and "attendance_period"."unauthorised" >= 0)
);
--> statement-breakpoint
CREATE TABLE "attendance_session" (
	"local_authority_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"date" date NOT NULL,
	"half" text NOT NULL,
	"code" text NOT NULL,
	"agency_id" uuid NOT NULL,
	CONSTRAINT "attendance_session_local_authority_id_child_id_date_half_pk" PRIMARY KEY("local_authority_id","child_id","date","half"),
	CONSTRAINT "attendance_session_half" CHECK ("attendance_session"."half" in ('am', 'pm'))
) PARTITION BY RANGE ("date");
--> statement-breakpoint
CREATE TABLE "attendance_session_2024" PARTITION OF "attendance_session" FOR VALUES FROM ('2024-09-01') TO ('2025-09-01');
--> statement-breakpoint
CREATE TABLE "attendance_session_2025" PARTITION OF "attendance_session" FOR VALUES FROM ('2025-09-01') TO ('2026-09-01');
--> statement-breakpoint
CREATE TABLE "attendance_session_2026" PARTITION OF "attendance_session" FOR VALUES FROM ('2026-09-01') TO ('2027-09-01');
--> statement-breakpoint
CREATE TABLE "attendance_session_other" PARTITION OF "attendance_session" DEFAULT;
--> statement-breakpoint
CREATE TABLE "child" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"known_as" text,
	"born_on" date NOT NULL,
	"sex" text NOT NULL,
	"search_text" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "child_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "child_sex" CHECK ("child"."sex" in ('F', 'M', 'U'))
);
--> statement-breakpoint
CREATE TABLE "child_identifier" (
	"local_authority_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "child_identifier_local_authority_id_child_id_scheme_value_from_pk" PRIMARY KEY("local_authority_id","child_id","scheme","value","from"),
	CONSTRAINT "child_identifier_upn" CHECK ("child_identifier"."scheme" <> 'upn' or upn_is_valid("child_identifier"."value"))
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"year_group" smallint NOT NULL,
	"main" boolean DEFAULT true NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "enrolment_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "involvement_episode" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"type" text NOT NULL,
	"lead_practitioner" text NOT NULL,
	"lead_role" text NOT NULL,
	"registered_social_worker" boolean NOT NULL,
	"source" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "involvement_episode_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "involvement_episode_type" CHECK ("involvement_episode"."type" in ('child_in_need', 'child_protection', 'looked_after'))
);
--> statement-breakpoint
CREATE TABLE "sen_status" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"status" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "sen_status_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "sen_status_word" CHECK ("sen_status"."status" in ('N', 'K', 'E'))
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"start_on" date NOT NULL,
	"half_days" smallint NOT NULL,
	"reasons" text[] NOT NULL,
	"cancelled_on" date,
	CONSTRAINT "suspension_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "suspension_kind" CHECK ("suspension"."kind" in ('suspension', 'permanent_exclusion')),
	CONSTRAINT "suspension_half_days" CHECK ("suspension"."half_days" between 1 and 90 or "suspension"."kind" = 'permanent_exclusion'),
	CONSTRAINT "suspension_reasons" CHECK (cardinality("suspension"."reasons") between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "action" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"what" text NOT NULL,
	"due_on" date NOT NULL,
	"planned_by" uuid NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"done_words" text,
	CONSTRAINT "action_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "action_done" CHECK (("action"."done_at" is null) = ("action"."done_by" is null))
);
--> statement-breakpoint
CREATE TABLE "allocation" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"adviser_id" uuid NOT NULL,
	"allocated_by" uuid NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone,
	CONSTRAINT "allocation_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"consultation_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"state" text NOT NULL,
	"person_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attachment_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "attachment_state" CHECK ("attachment"."state" in ('held', 'released', 'refused')),
	CONSTRAINT "attachment_size" CHECK ("attachment"."size" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"reference" text NOT NULL,
	"subject_kind" text NOT NULL,
	"child_id" uuid,
	"setting_id" uuid,
	"title" text NOT NULL,
	"requester_agency_id" uuid NOT NULL,
	"requester_id" uuid NOT NULL,
	"themes" text[] NOT NULL,
	"urgency" text NOT NULL,
	"request" jsonb NOT NULL,
	"figures_at_start" jsonb,
	"status" text NOT NULL,
	"resume_status" text,
	"adviser_id" uuid,
	"service_level_days" smallint NOT NULL,
	"due_on" date,
	"answered_at" timestamp with time zone,
	"outcome" text,
	"outcome_words" text,
	"merged_into_id" uuid,
	"draft_id" uuid,
	"search_text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "consultation_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "consultation_reference" UNIQUE("local_authority_id","reference"),
	CONSTRAINT "consultation_of_draft" UNIQUE("local_authority_id","draft_id"),
	CONSTRAINT "consultation_status" CHECK ("consultation"."status" in ('submitted', 'information_requested', 'accepted', 'allocated', 'advice_given', 'plan_in_progress', 'in_review', 'closed', 'signposted', 'redirected', 'declined', 'withdrawn', 'merged')),
	CONSTRAINT "consultation_subject_kind" CHECK ("consultation"."subject_kind" in ('child', 'group', 'setting', 'trust')),
	CONSTRAINT "consultation_urgency" CHECK ("consultation"."urgency" in ('permanent_exclusion_risk', 'not_in_education', 'urgent', 'routine')),
	CONSTRAINT "consultation_child" CHECK (("consultation"."subject_kind" = 'child') = ("consultation"."child_id" is not null)),
	CONSTRAINT "consultation_outcome" CHECK (("consultation"."status" = 'closed') = ("consultation"."outcome" is not null)),
	CONSTRAINT "consultation_held" CHECK ("consultation"."adviser_id" is null or "consultation"."status" not in ('submitted', 'accepted')),
	CONSTRAINT "consultation_holder" CHECK ("consultation"."adviser_id" is not null or "consultation"."status" not in ('allocated', 'advice_given', 'plan_in_progress', 'in_review')),
	CONSTRAINT "consultation_merged" CHECK (("consultation"."status" = 'merged') = ("consultation"."merged_into_id" is not null)),
	CONSTRAINT "consultation_ended" CHECK (("consultation"."status" in ('closed', 'signposted', 'redirected', 'declined', 'withdrawn', 'merged')) = ("consultation"."ended_at" is not null)),
	CONSTRAINT "consultation_resumes" CHECK (("consultation"."status" = 'information_requested') = ("consultation"."resume_status" is not null))
);
--> statement-breakpoint
CREATE TABLE "consultation_counter" (
	"local_authority_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "consultation_counter_local_authority_id_year_pk" PRIMARY KEY("local_authority_id","year")
);
--> statement-breakpoint
CREATE TABLE "consultation_party" (
	"local_authority_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone,
	"status" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultation_party_local_authority_id_consultation_id_agency_id_from_pk" PRIMARY KEY("local_authority_id","consultation_id","agency_id","from"),
	CONSTRAINT "consultation_party_reason" CHECK ("consultation_party"."reason" in ('requester', 'setting', 'social_care_team', 'virtual_school', 'invited'))
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"child_local_authority_id" uuid,
	"child_id" uuid,
	"form" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"submitted_as" text,
	CONSTRAINT "draft_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "draft_subject_kind" CHECK ("draft"."subject_kind" in ('child', 'group', 'setting', 'trust'))
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "entry_kind" CHECK ("entry"."kind" in ('message', 'question', 'answer', 'advice')),
	CONSTRAINT "entry_audience" CHECK ("entry"."audience" in ('all', 'professionals', 'virtual_school'))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid,
	"child_id" uuid,
	"what" text NOT NULL,
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"audience" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "event_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "event_audience" CHECK ("event"."audience" in ('all', 'professionals', 'virtual_school'))
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"local_authority_id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"score" smallint NOT NULL,
	"words" text NOT NULL,
	"person_id" uuid NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_local_authority_id_consultation_id_closed_at_pk" PRIMARY KEY("local_authority_id","consultation_id","closed_at"),
	CONSTRAINT "feedback_score" CHECK ("feedback"."score" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" smallint NOT NULL,
	"place" text NOT NULL,
	"note" text NOT NULL,
	"booked_by" uuid NOT NULL,
	"booked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id"),
	CONSTRAINT "meeting_minutes" CHECK ("meeting"."minutes" between 5 and 480)
);
--> statement-breakpoint
CREATE TABLE "pause" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"waiting_on_id" uuid NOT NULL,
	"why" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"to" timestamp with time zone,
	CONSTRAINT "pause_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"local_authority_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"consultation_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"words" text NOT NULL,
	"next_on" date,
	"figures" jsonb,
	"person_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_local_authority_id_id_pk" PRIMARY KEY("local_authority_id","id")
);
--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_successor_id_agency_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_parent" ADD CONSTRAINT "agency_parent_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_parent" ADD CONSTRAINT "agency_parent_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_setting" ADD CONSTRAINT "authority_setting_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_period" ADD CONSTRAINT "attendance_period_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_period" ADD CONSTRAINT "attendance_period_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_session" ADD CONSTRAINT "attendance_session_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_session" ADD CONSTRAINT "attendance_session_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child" ADD CONSTRAINT "child_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_identifier" ADD CONSTRAINT "child_identifier_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvement_episode" ADD CONSTRAINT "involvement_episode_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "involvement_episode" ADD CONSTRAINT "involvement_episode_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sen_status" ADD CONSTRAINT "sen_status_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_planned_by_person_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_done_by_person_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action" ADD CONSTRAINT "action_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_adviser_id_person_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_allocated_by_person_id_fk" FOREIGN KEY ("allocated_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocation" ADD CONSTRAINT "allocation_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_local_authority_id_draft_id_draft_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","draft_id") REFERENCES "public"."draft"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_setting_id_agency_id_fk" FOREIGN KEY ("setting_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_requester_agency_id_agency_id_fk" FOREIGN KEY ("requester_agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_requester_id_person_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_adviser_id_person_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_local_authority_id_child_id_child_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","child_id") REFERENCES "public"."child"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_local_authority_id_merged_into_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","merged_into_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_counter" ADD CONSTRAINT "consultation_counter_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_party" ADD CONSTRAINT "consultation_party_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_party" ADD CONSTRAINT "consultation_party_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_booked_by_person_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_waiting_on_id_agency_id_fk" FOREIGN KEY ("waiting_on_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pause" ADD CONSTRAINT "pause_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_local_authority_id_consultation_id_consultation_local_authority_id_id_fk" FOREIGN KEY ("local_authority_id","consultation_id") REFERENCES "public"."consultation"("local_authority_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_open_urn" ON "agency" USING btree ("urn") WHERE open;--> statement-breakpoint
CREATE INDEX "agency_by_authority" ON "agency" USING btree ("authority_id","kind","name");--> statement-breakpoint
CREATE INDEX "agency_parent_children" ON "agency_parent" USING btree ("parent_id","agency_id");--> statement-breakpoint
CREATE INDEX "membership_by_person" ON "membership" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "membership_by_agency" ON "membership" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "sign_in_session_by_person" ON "sign_in_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "closure_by_calendar" ON "closure" USING btree ("local_authority_id","agency_id","from");--> statement-breakpoint
CREATE INDEX "term_by_calendar" ON "term" USING btree ("local_authority_id","agency_id","from");--> statement-breakpoint
CREATE INDEX "child_by_birth" ON "child" USING btree ("local_authority_id","born_on");--> statement-breakpoint
CREATE UNIQUE INDEX "child_identifier_current" ON "child_identifier" USING btree ("local_authority_id","scheme","value") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "enrolment_by_child" ON "enrolment" USING btree ("local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "enrolment_by_school" ON "enrolment" USING btree ("agency_id","local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "involvement_episode_by_child" ON "involvement_episode" USING btree ("local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "involvement_episode_by_team" ON "involvement_episode" USING btree ("agency_id","local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "sen_status_by_child" ON "sen_status" USING btree ("local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "suspension_by_child" ON "suspension" USING btree ("local_authority_id","child_id","start_on");--> statement-breakpoint
CREATE INDEX "action_of_consultation" ON "action" USING btree ("local_authority_id","consultation_id","due_on");--> statement-breakpoint
CREATE INDEX "action_due_of_agency" ON "action" USING btree ("agency_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "allocation_current" ON "allocation" USING btree ("local_authority_id","consultation_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "attachment_of_draft" ON "attachment" USING btree ("local_authority_id","draft_id");--> statement-breakpoint
CREATE INDEX "attachment_of_consultation" ON "attachment" USING btree ("local_authority_id","consultation_id");--> statement-breakpoint
CREATE INDEX "consultation_by_child" ON "consultation" USING btree ("local_authority_id","child_id");--> statement-breakpoint
CREATE INDEX "queue_by_due" ON "consultation" USING btree ("local_authority_id","status","due_on","id");--> statement-breakpoint
CREATE INDEX "queue_by_change" ON "consultation" USING btree ("local_authority_id","changed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "queue_of_adviser" ON "consultation" USING btree ("local_authority_id","adviser_id","status","due_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_party_current" ON "consultation_party" USING btree ("local_authority_id","consultation_id","agency_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "consultations_of_agency" ON "consultation_party" USING btree ("agency_id","changed_at" DESC NULLS LAST,"consultation_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "draft_by_person" ON "draft" USING btree ("person_id","agency_id","saved_at");--> statement-breakpoint
CREATE INDEX "entry_thread" ON "entry" USING btree ("local_authority_id","consultation_id","written_at","id");--> statement-breakpoint
CREATE INDEX "event_timeline" ON "event" USING btree ("local_authority_id","consultation_id","at","id");--> statement-breakpoint
CREATE INDEX "meeting_of_consultation" ON "meeting" USING btree ("local_authority_id","consultation_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "pause_open" ON "pause" USING btree ("local_authority_id","consultation_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "pause_waiting_on" ON "pause" USING btree ("waiting_on_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "review_of_consultation" ON "review" USING btree ("local_authority_id","consultation_id","recorded_at");