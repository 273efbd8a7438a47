import { known } from '#db/seed/known.ts';
import type { Portal } from '#test/support/portal.ts';

const c = known.consultations;
export type Way = [persona: string | null, path: string];
/** Who opens each route and with what; `{title}` stands for a known consultation's reference. */
export const ways: Record<string, Way> = {
  '/': ['school-dt', '/'],
  '/queue': ['vs-adviser', '/queue?view=team'],
  '/queue/export': ['vs-adviser', '/queue/export?view=team&theme=attendance'],
  '/consultations/export': ['school-dt', '/consultations/export?view=open'],
  '/queue/filters': ['vs-adviser', '/queue/filters?view=team&theme=attendance'],
  '/queue/columns': ['vs-adviser', '/queue/columns'],
  '/queue/keyboard': ['vs-adviser', '/queue/keyboard'],
  '/queue/views': ['vs-adviser', '/queue/views?query=view%3Dteam'],
  '/queue/snooze': ['vs-adviser', `/queue/snooze?c={${c.submitted.title}}`],
  '/queue/flag': ['vs-adviser', `/queue/flag?c={${c.submitted.title}}`],
  '/queue/allocation': ['vs-manager', `/queue/allocation?c={${c.accepted.title}}`],
  '/queue/board': ['vs-manager', '/queue/board'],
  '/queue/capacity': ['vs-manager', '/queue/capacity'],
  '/queue/service-levels': ['vs-manager', '/queue/service-levels'],
  '/consultations': ['school-dt', '/consultations'],
  '/children': ['school-dt', '/children'],
  '/children/:authority/:id': ['school-dt', '/children/{child}'],
  '/resources': [null, '/resources'],
  '/resources/:slug': [null, '/resources/{slug}'],
  '/accessibility': [null, '/accessibility'],
  '/privacy': [null, '/privacy'],
  '/licences': [null, '/licences'],
  '/urgent-concern': [null, '/urgent-concern'],
  '/requests/new': ['school-dt', '/requests/new'],
  '/requests/new/child': ['school-dt', '/requests/new/child'],
  '/requests/new/child/details': ['school-dt', '/requests/new/child/details'],
  '/requests/new/school': ['vs-officer', '/requests/new/school?about=setting'],
  '/consultations/:reference': ['vs-adviser', `/consultations/{${c.planInProgress.title}}`],
  ...onRecord('vs-adviser', c.planInProgress.title, [
    'actions',
    'advice',
    'closure',
    'meetings',
    'parties',
    'plan',
    'review',
    'timeline',
  ]),
  ...onRecord('vs-officer', c.submitted.title, [
    'information-request',
    'signposting',
    'redirection',
    'declining',
    'merger',
  ]),
  ...onRecord('vs-manager', c.accepted.title, ['allocation']),
  ...onRecord('vs-manager', c.closed.title, ['reopening']),
  ...onRecord('school-dt', c.informationRequested.title, ['answer']),
  ...onRecord('school-dt', c.submitted.title, ['withdrawal', 'submitted']),
  ...onRecord('school-dt', c.closed.title, ['feedback']),
  '/consultations/:reference/actions/:id/completion': [
    'school-dt',
    `/consultations/{${c.planInProgress.title}}/actions/{action}/completion`,
  ],
  '/consultations/:reference/meetings/:id/invitation.ics': ['vs-adviser', '{meeting}'],
  '/consultations/:reference/access': ['vs-adviser', `/consultations/{${c.planInProgress.title}}/access`],
  '/children/:authority/:id/access': ['vs-manager', '/children/{child}/access'],
  '/rules': [null, '/rules'],
  '/audit': ['governance', '/audit'],
  '/alerts': ['vs-manager', '/alerts'],
  '/emergency-access': ['social-worker', '/emergency-access'],
  '/emergency-access/reviews': ['governance', '/emergency-access/reviews'],
  '/emergency-access/:id/review': ['governance', '/emergency-access/{access}/review'],
  ...onDraft([
    '',
    '/ask',
    '/carers',
    '/check',
    '/child-view',
    '/deletion',
    '/files',
    '/joining',
    '/safeguarding',
    '/safety',
    '/situation',
    '/suggestions',
  ]),
};
/** A child’s draft has no group, the county’s drafts and requests carry no files, and nobody is alerted to: their own tests open these. */
export const elsewhere = [
  '/requests/:id/group',
  '/requests/:id/files/:file',
  '/consultations/:reference/files/:file',
  '/alerts/:id/settlement',
  '/queue/escalations/:id/settlement',
];

function onRecord(persona: string, title: string, pages: string[]): Record<string, Way> {
  return Object.fromEntries(
    pages.map((name) => [
      `/consultations/:reference/${name}`,
      [persona, `/consultations/{${title}}/${name}`],
    ]),
  );
}
function onDraft(pages: string[]): Record<string, Way> {
  return Object.fromEntries(
    pages.map((name) => [`/requests/:id${name}`, ['school-dt', `/requests/{draft}${name}`]]),
  );
}

/** What stands in the braces of a way. */
export type Places = ReadonlyMap<string, string>;

export const pathOf = (template: string, places: Places): string =>
  template.replaceAll(/\{([^}]+)\}/g, (_braces, name: string) => places.get(name)!);

export async function findPlaces(portal: Portal): Promise<Places> {
  const places = new Map<string, string>();
  const { sql } = portal;
  for (const { title, reference } of await sql`select title, reference from consultation`)
    places.set(title, reference);
  const [child] =
    await sql`select local_authority_id, child_id from child_identifier where value = ${known.children.onRoll.upn}`;
  places.set('child', `${child!.local_authority_id}/${child!.child_id}`);
  const [resource] = await sql`select slug from resource order by slug limit 1`;
  places.set('slug', resource!.slug);
  const [action] = await sql`
    select action.id from action join consultation c on c.id = action.consultation_id join agency on agency.id = action.agency_id
    where c.title = ${c.planInProgress.title} and done_at is null and agency.kind = 'school' limit 1`;
  places.set('action', action!.id);
  const [meeting] = await sql`
    select reference, meeting.id from meeting join consultation c on c.id = meeting.consultation_id
    where reference like 'NCC-%' and starts_at > now() limit 1`;
  places.set('meeting', `/consultations/${meeting?.reference}/meetings/${meeting?.id}/invitation.ics`);
  const [access] = await sql`
    insert into emergency_access (local_authority_id, id, consultation_id, reference, person_id, agency_id, role, reason, "from", until)
    select c.local_authority_id, gen_random_uuid(), c.id, c.reference, m.person_id, m.agency_id, m.role,
      'An invented reason to look', now(), now() + interval '60 minutes'
    from consultation c, identity join membership m on m.person_id = identity.person_id
    where identity.subject = 'social-worker-south' and c.title = ${c.submitted.title} returning id`;
  places.set('access', access!.id);
  const teacher = await portal.as('school-dt');
  const home = await teacher.get('/');
  places.set('draft', /\/requests\/([0-9a-f-]{36})/.exec(home.html)![1]!);
  return places;
}
