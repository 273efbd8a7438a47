import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { readAfter } from '../log-address.ts';
import { paths } from '../paths.ts';
import { pageOf, pageSize, presentOwn } from '../present/log.ts';
import { pageOfOwnRequests } from '../queries/own-requests.ts';

/** For a school: who has looked at what it asked for. */
export async function get(acting: Acting, { query }: Visit) {
  const after = readAfter(query);
  const next = pageOf(await pageOfOwnRequests(acting, { after, limit: pageSize + 1 }));
  return page('audit/requests', {
    title: 'Who has looked at our requests',
    agency: acting.actor.agencyName,
    lines: next.shown.map(presentOwn),
    first: after && paths.audit(),
    next: next.after && paths.audit({ after: next.after }),
  });
}
