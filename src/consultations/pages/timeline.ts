import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentTimeline } from '../present/timeline.ts';
import { findTimeline } from '../queries/timeline.ts';
import { findConsultation } from '../queries.ts';

export async function get(acting: Acting, { params }: Visit) {
  const record = await findConsultation(acting, params.reference!);
  const { reference, title } = record;
  return page('consultations/timeline', {
    title: 'Everything that happened',
    about: { reference, title },
    back: { text: `Back to ${reference}`, href: paths.consultation(reference) },
    items: presentTimeline(reference, await findTimeline(acting, record)),
  });
}
