import { page } from '#src/web/answers.ts';
import type { Visit, Visitor } from '#src/web/routes.ts';
import { listUrgentContacts } from '../queries/urgent-contacts.ts';

export async function get({ db }: Visitor, _visit: Visit) {
  return page('home/urgent-concern', { contacts: await listUrgentContacts(db) });
}
