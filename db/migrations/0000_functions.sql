CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- The check letter of a unique pupil number: the weighted sum of positions 2 to 13, modulo 23, in an alphabet
-- without I, O and S. A temporary number ends in a letter, which counts as its place in that alphabet.
CREATE FUNCTION upn_is_valid(upn text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN upn ~ '^[A-HJ-NP-RT-Z][0-9]{11}([0-9]|[A-HJ-NP-RT-Z])$'
  AND substr(upn, 1, 1) = substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (
    SELECT sum(place * CASE WHEN substr(upn, place::int, 1) ~ '[0-9]' THEN substr(upn, place::int, 1)::int
                       ELSE strpos('ABCDEFGHJKLMNPQRTUVWXYZ', substr(upn, place::int, 1)) - 1 END)
    FROM generate_series(2, 13) AS place)::int % 23, 1);
