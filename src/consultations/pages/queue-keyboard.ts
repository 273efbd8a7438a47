import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { keys } from '../queue/keys.ts';

export async function get(_acting: Acting, _visit: Visit) {
  return page('consultations/queue-keyboard', {
    title: 'Working with the keyboard',
    back: { text: 'Queue', href: paths.queue() },
    keys,
    preferences: paths.queueColumns(''),
  });
}
