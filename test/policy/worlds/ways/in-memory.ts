import { audiences } from '#db/schema/consultations.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { type Facts, type Noun, thing, type Verb } from '#src/policy/subjects.ts';
import { actorOf } from '../actors-of.ts';
import { factsOfChild, factsOfConsultation, factsOfReading } from '../facts-of.ts';
import { timesAt } from '../times.ts';
import type { World } from '../world.ts';
import { type Verdicts, verbsOn, type Way } from './way.ts';

/** The rules, asked of each object. */
export function inMemory(world: World, now: Temporal.Instant): Way {
  const times = timesAt(now);
  const factsOf = <R extends { id: string }, F>(rows: R[], facts: (row: R) => F) =>
    new Map(rows.map((row) => [row.id, facts(row)]));
  const consultations = factsOf(world.consultation, (row) => factsOfConsultation(world, row, times));
  const children = factsOf(world.child, (row) => factsOfChild(world, row, times));
  const known = {
    Consultation: consultations,
    Child: children,
    Draft: factsOf(world.draft, (row) => row),
    EmergencyAccess: factsOf(world.emergencyAccess, (row) => row),
    Alert: factsOf(world.alert, (row) => row),
    SavedView: factsOf(world.savedView, (row) => row),
    Escalation: factsOf(world.escalation, (row) => row),
  };

  return async (membership) => {
    const actor = actorOf(world, world.membership.find(({ id }) => id === membership.id)!, times);
    if (!actor) return null;
    const ability = abilityFor(actor);
    const may = <N extends Noun>(verb: Verb, noun: N, facts: Facts[N] | undefined, field?: string) =>
      !!facts && ability.can(verb, thing(noun, facts) as never, field);
    const verdicts: Verdicts = new Map();
    const tell = <R extends { id: string }>(key: string, rows: R[], holds: (row: R) => boolean) =>
      verdicts.set(
        key,
        rows.filter(holds).map(({ id }) => id),
      );

    const seesAccess = (row: { consultationId?: string | null; childId?: string | null }) =>
      may('see_access', 'Consultation', consultations.get(row.consultationId ?? '')) ||
      may('see_access', 'Child', children.get(row.childId ?? ''));

    for (const [noun, verbs] of Object.entries(verbsOn) as [keyof typeof verbsOn, Verb[]][])
      for (const verb of verbs)
        verdicts.set(
          `${verb} ${noun}`,
          [...known[noun]].flatMap(([id, facts]) => (may(verb, noun, facts as never) ? [id] : [])),
        );

    // What hangs on a record is found through it.
    const reads = (id: string | null | undefined) => may('read', 'Consultation', consultations.get(id ?? ''));
    tell('read Entry', world.entry, (row) => reads(row.consultationId) && may('read', 'Entry', row));
    tell(
      'read Event',
      world.event,
      (row) =>
        ((reads(row.consultationId) || may('read', 'Child', children.get(row.childId ?? ''))) &&
          may('read', 'Event', row)) ||
        // The log tells whoever reads every reading of the authority what was done, too.
        may('read', 'Reading', { localAuthorityId: row.localAuthorityId, requesterAgencyId: null }),
    );
    tell('read Action', world.action, (row) => reads(row.consultationId));
    tell(
      'complete_action Action',
      world.action,
      (row) =>
        may('complete_action', 'Consultation', consultations.get(row.consultationId)) &&
        may('complete_action', 'Action', row),
    );
    tell(
      'read Involvement contact',
      world.involvementEpisode,
      (row) => times.isOn(row) && may('read', 'Involvement', children.get(row.childId), 'contact'),
    );
    tell('read Involvement dates', world.involvementEpisode, (row) =>
      may('read', 'Involvement', children.get(row.childId), 'dates'),
    );
    tell(
      'read Reading',
      world.reading,
      (row) => may('read', 'Reading', factsOfReading(world, row, times)) || seesAccess(row),
    );
    tell(
      'read EmergencyAccess',
      world.emergencyAccess,
      (row) => may('read', 'EmergencyAccess', row) || seesAccess(row),
    );
    const works = (id: string) => may('work_queue', 'Consultation', consultations.get(id));
    type Kept = { consultationId: string; personId: string };
    const between = (key: string, rows: Kept[], holds: (row: Kept) => boolean) =>
      verdicts.set(
        key,
        rows.filter(holds).map(({ personId, consultationId }) => `${personId} ${consultationId}`),
      );
    const isOwn = ({ personId }: { personId: string }) => personId === actor.personId;
    for (const kept of ['snooze', 'flag', 'presence'] as const)
      between(`read ${kept}`, world[kept], ({ consultationId }) => works(consultationId));
    between('read watch', world.watch, (row) => isOwn(row) && works(row.consultationId));
    between('read seen', world.seen, (row) => isOwn(row) && reads(row.consultationId));
    tell('write snooze', world.consultation, ({ id }) =>
      may('snooze', 'Consultation', consultations.get(id)),
    );
    tell('write flag', world.consultation, ({ id }) => may('flag', 'Consultation', consultations.get(id)));
    tell('write presence', world.consultation, ({ id }) => works(id));
    tell('write seen', world.consultation, ({ id }) => reads(id));
    tell('remove SavedView', world.savedView, (row) => may('write', 'SavedView', row));
    verdicts.set(
      'read layout',
      world.queuePreference
        .filter((row) => isOwn(row) && may('read', 'Load', row))
        .map(({ personId, localAuthorityId }) => `${personId} ${localAuthorityId}`),
    );
    for (const audience of audiences)
      tell(
        `write Entry ${audience}`,
        world.consultation,
        ({ id }) => may('post', 'Consultation', consultations.get(id)) && may('write', 'Entry', { audience }),
      );
    return verdicts;
  };
}
