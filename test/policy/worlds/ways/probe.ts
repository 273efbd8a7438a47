import type postgres from 'postgres';

/**
 * Three functions that anyone may call, with no right of their own: what a statement shows, none where it is refused;
 * which moves on which consultations can be written down; and for which of many records a statement that changes
 * something goes through. Each is tried in turn and undone.
 */
export async function makeProbe(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    drop schema if exists probe cascade;
    create schema probe;
    grant usage on schema probe to public;

    create function probe.shown(statement text) returns text[] language plpgsql as $$
    declare ids text[];
    begin
      execute statement into ids;
      return coalesce(ids, '{}');
    exception when insufficient_privilege then
      return '{}';
    end $$;

    create function probe.moved(move text, authorities uuid[], consultations uuid[]) returns text[] language plpgsql as $$
    declare ids text[] = '{}';
    begin
      for at in 1 .. cardinality(consultations) loop
        begin
          insert into event (local_authority_id, id, consultation_id, what, person_id, agency_id, at, audience)
          values (authorities[at], gen_random_uuid(), consultations[at], move, acting.person(), acting.agency(), now(),
            case when move in ('snooze', 'wake', 'flag', 'unflag') then 'virtual_school' else 'all' end);
          ids := ids || consultations[at]::text;
          raise sqlstate 'UNDO1';
        exception when insufficient_privilege or sqlstate 'UNDO1' then
          null;
        end;
      end loop;
      return ids;
    end $$;

    create function probe.changed(statement text, authorities uuid[], records uuid[]) returns text[] language plpgsql as $$
    declare
      ids text[] = '{}';
      touched integer;
    begin
      for at in 1 .. cardinality(records) loop
        begin
          execute statement using authorities[at], records[at];
          get diagnostics touched = row_count;
          if touched > 0 then
            ids := ids || records[at]::text;
          end if;
          raise sqlstate 'UNDO1';
        exception when insufficient_privilege or check_violation or sqlstate 'UNDO1' then
          null;
        end;
      end loop;
      return ids;
    end $$;`);
}
