CREATE INDEX "queue_ended" ON "consultation" USING btree ("local_authority_id","id") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "agencies_of_authority" ON "consultation_party" USING btree ("agency_id","local_authority_id");--> statement-breakpoint
CREATE INDEX "pause_of_consultation" ON "pause" USING btree ("local_authority_id","consultation_id","from");