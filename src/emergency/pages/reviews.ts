import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { presentAccess } from '../present.ts';
import { listReviewed, listToReview } from '../queries/accesses.ts';

const most = 100;

export async function get(acting: Acting, _visit: Visit) {
  const [waiting, reviewed] = await Promise.all([listToReview(acting, most), listReviewed(acting, most)]);
  const listed = (accesses: typeof waiting) => ({
    rows: accesses.map((access) => presentAccess(access, acting)),
    total: accesses[0]?.total ?? 0,
  });
  return page('emergency/reviews', {
    title: 'Emergency accesses',
    waiting: listed(waiting),
    reviewed: listed(reviewed),
  });
}
