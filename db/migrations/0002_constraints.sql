-- Overlaps that cannot be.
ALTER TABLE "membership" ADD CONSTRAINT "membership_once" EXCLUDE USING gist (
  "person_id" WITH =, "agency_id" WITH =, "role" WITH =, daterange("from", "to") WITH &&);
--> statement-breakpoint
ALTER TABLE "agency_parent" ADD CONSTRAINT "agency_parent_one_at_once" EXCLUDE USING gist (
  "agency_id" WITH =, daterange("from", "to") WITH &&);
--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_one_main" EXCLUDE USING gist (
  "local_authority_id" WITH =, "child_id" WITH =, daterange("from", "to") WITH &&) WHERE ("main");
--> statement-breakpoint
ALTER TABLE "involvement_episode" ADD CONSTRAINT "involvement_episode_one_of_a_type" EXCLUDE USING gist (
  "local_authority_id" WITH =, "child_id" WITH =, "type" WITH =, daterange("from", "to") WITH &&);
--> statement-breakpoint
ALTER TABLE "sen_status" ADD CONSTRAINT "sen_status_one_at_once" EXCLUDE USING gist (
  "local_authority_id" WITH =, "child_id" WITH =, daterange("from", "to") WITH &&);
--> statement-breakpoint
ALTER TABLE "term" ADD CONSTRAINT "term_no_overlap" EXCLUDE USING gist (
  "local_authority_id" WITH =, (coalesce("agency_id", "local_authority_id")) WITH =, daterange("from", "to") WITH &&);
--> statement-breakpoint
-- A role belongs to the kinds of agency that have it.
CREATE FUNCTION membership_fits_agency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kind text;
BEGIN
  SELECT agency.kind INTO STRICT kind FROM agency WHERE agency.id = new.agency_id;
  IF NOT (CASE kind
    WHEN 'school' THEN new.role IN ('school_staff', 'school_lead')
    WHEN 'trust' THEN new.role = 'trust_staff'
    WHEN 'team' THEN new.role IN ('social_worker', 'social_care_manager')
    WHEN 'virtual_school' THEN new.role IN ('vs_officer', 'vs_adviser', 'vs_manager')
    WHEN 'partnership' THEN new.role = 'partnership_lead'
    WHEN 'governance' THEN new.role = 'ig_officer'
    WHEN 'administration' THEN new.role = 'portal_admin'
    ELSE false END)
  THEN
    RAISE check_violation USING MESSAGE = format('a %s has no %s', kind, new.role), CONSTRAINT = 'membership_fits_agency';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER membership_fits_agency BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION membership_fits_agency();
--> statement-breakpoint
-- An agency is never above itself.
CREATE FUNCTION agency_parent_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT new.parent_id
      UNION
      SELECT agency_parent.parent_id FROM agency_parent JOIN above ON agency_parent.agency_id = above.id
      WHERE agency_parent."to" IS NULL)
    SELECT FROM above WHERE id = new.agency_id)
  THEN
    RAISE check_violation USING MESSAGE = 'an agency cannot be above itself', CONSTRAINT = 'agency_parent_no_cycle';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER agency_parent_no_cycle BEFORE INSERT OR UPDATE ON agency_parent FOR EACH ROW EXECUTE FUNCTION agency_parent_no_cycle();
--> statement-breakpoint
-- What was said and what happened stays as it was.
CREATE FUNCTION is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE insufficient_privilege USING MESSAGE = format('%s is only ever added to', tg_table_name);
END $$;
--> statement-breakpoint
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION is_never_changed();
--> statement-breakpoint
CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION is_never_changed();
--> statement-breakpoint
-- An entry's audience is one that its author's agency may write.
CREATE FUNCTION entry_audience_fits_agency() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE kind text;
BEGIN
  SELECT agency.kind INTO STRICT kind FROM agency WHERE agency.id = new.agency_id;
  IF NOT (CASE new.audience
    WHEN 'all' THEN kind IN ('school', 'trust', 'team', 'virtual_school')
    WHEN 'professionals' THEN kind IN ('team', 'virtual_school')
    ELSE kind = 'virtual_school' END)
  THEN
    RAISE check_violation USING MESSAGE = format('a %s does not write to %s', kind, new.audience), CONSTRAINT = 'entry_audience_fits_agency';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER entry_audience_fits_agency BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION entry_audience_fits_agency();
--> statement-breakpoint
-- An action is owned by an agency that takes part now.
CREATE FUNCTION action_owner_is_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM consultation_party AS party
    WHERE party.local_authority_id = new.local_authority_id AND party.consultation_id = new.consultation_id
      AND party.agency_id = new.agency_id AND (party."to" IS NULL OR party."to" > new.planned_at))
  THEN
    RAISE check_violation USING MESSAGE = 'the owner of an action takes part in the consultation', CONSTRAINT = 'action_owner_is_party';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER action_owner_is_party BEFORE INSERT ON action FOR EACH ROW EXECUTE FUNCTION action_owner_is_party();
--> statement-breakpoint
-- The list's sort keys, copied to each party.
CREATE FUNCTION consultation_keys_to_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE consultation_party SET status = new.status, changed_at = new.changed_at
  WHERE local_authority_id = new.local_authority_id AND consultation_id = new.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER consultation_keys_to_parties AFTER UPDATE OF status, changed_at ON consultation
FOR EACH ROW WHEN (old.status IS DISTINCT FROM new.status OR old.changed_at IS DISTINCT FROM new.changed_at)
EXECUTE FUNCTION consultation_keys_to_parties();
--> statement-breakpoint
CREATE INDEX "consultation_search" ON "consultation" USING gin ("search_text" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "child_search" ON "child" USING gin ("search_text" gin_trgm_ops);
