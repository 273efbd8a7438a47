import { findFigures, sixWeeksBefore } from '#src/attendance/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import { figureRows, figureSpan } from '../figure-rows.ts';
import { stepPage } from '../step-page.ts';

export const { get, post } = stepPage('situation', async ({ db, now }, { draft }) => {
  const { child } = draft;
  if (!child) return {};
  const key = { localAuthorityId: child.localAuthorityId, childId: child.id };
  const figures = await findFigures(db, key, sixWeeksBefore(londonDay(now)));
  return { figures: figures ? { span: figureSpan(figures), rows: figureRows(figures) } : { rows: [] } };
});
