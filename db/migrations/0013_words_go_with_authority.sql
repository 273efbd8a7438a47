ALTER TABLE "search_word" DROP CONSTRAINT "search_word_local_authority_id_authority_id_fk";
--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE cascade ON UPDATE no action;