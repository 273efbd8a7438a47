DROP INDEX "agencies_of_authority";--> statement-breakpoint
CREATE INDEX "consultations_of_agency_by_status" ON "consultation_party" USING btree ("agency_id","status");--> statement-breakpoint
CREATE INDEX "agencies_of_authority" ON "consultation_party" USING btree ("agency_id","local_authority_id","consultation_id");