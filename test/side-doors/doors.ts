import type { Client } from '#test/support/client.ts';
import type { World } from './world.ts';

const ofRecord = [
  '',
  '/timeline',
  '/plan',
  '/submitted',
  '/answer',
  '/parties',
  '/merger',
  '/advice',
  '/access',
  '/withdrawal',
];
const partnerViews = ['needs_you', 'open', 'closed'].map((view) => `/consultations?view=${view}`);
const queueViews = ['unallocated', 'team', 'social_care', 'closed'].map((view) => `/queue?view=${view}`);

/** Every address at which something of the council's records could show itself. */
export function doorsOf({ references, scene, lark, file, meeting, draft }: World): string[] {
  const children = [scene.child, lark].map((id) => `/children/${scene.authority}/${id}`);
  return [
    '/',
    ...partnerViews,
    ...queueViews,
    ...['/children', '/children?only=social-worker', '/requests/new', '/requests/new/child'],
    '/requests/new/school?about=setting&q=school',
    ...['/audit', '/alerts', '/emergency-access', '/emergency-access/reviews'],
    ...children.flatMap((child) => [child, `${child}/access`]),
    ...Object.values(references).flatMap((reference) =>
      ofRecord.map((page) => `/consultations/${reference}${page}`),
    ),
    `/consultations/${references.second}/meetings/${meeting}/invitation.ics`,
    `/consultations/${references.shared}/meetings/${meeting}/invitation.ics`,
    `/consultations/${references.second}/files/${file}`,
    `/consultations/${references.shared}/files/${file}`,
    ...['', '/ask', '/situation', '/check', '/files', '/deletion', '/child-view'].map(
      (page) => `/requests/${draft}${page}`,
    ),
  ];
}

/** All that came back of each door, its headers with it, and which of the words stood in it. */
export async function wordsShown(client: Client, doors: string[], words: string[]): Promise<string[]> {
  const shown: string[] = [];
  for (const door of doors) {
    const { status, headers, html } = await client.get(door);
    const said = [...headers.values(), html].join('\n').toLowerCase();
    shown.push(
      ...words
        .filter((word) => said.includes(word.toLowerCase()))
        .map((word) => `${word} at ${door} (${status})`),
    );
  }
  return shown;
}
