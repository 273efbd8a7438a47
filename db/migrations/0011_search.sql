CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
--> statement-breakpoint
CREATE TABLE "search_word" (
	"local_authority_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "search_word_local_authority_id_word_pk" PRIMARY KEY("local_authority_id","word")
);
--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_local_authority_id_authority_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The words of what is there already, as the trigger keeps them.
DO $$
BEGIN
  -- Where policies are in force, even for the owner; a new database has none yet, nor any row.
  IF EXISTS (SELECT FROM pg_policies WHERE tablename = 'consultation') THEN
    GRANT INSERT ON search_word TO portal_migration;
    GRANT SELECT ON authority TO portal_migration;
    SET LOCAL ROLE portal_migration;
  END IF;
  INSERT INTO search_word
  SELECT DISTINCT c.local_authority_id, said.word
  FROM consultation c, string_to_table(c.search_text || ' '
    || translate(c.search_text, '!"#$%&()*+,-./:;<=>?@[\]^_`{|}~‘’ʼ“”–—''', repeat(' ', 39)), ' ') AS said(word)
  WHERE length(said.word) BETWEEN 4 AND 40 AND said.word !~ '[0-9]';
  RESET ROLE;
END $$;
--> statement-breakpoint
-- By authority first: a word that all use is sought among one's own alone.
DROP INDEX "consultation_search";
--> statement-breakpoint
CREATE INDEX "consultation_search" ON "consultation" USING gin ("local_authority_id", "search_text" gin_trgm_ops);
