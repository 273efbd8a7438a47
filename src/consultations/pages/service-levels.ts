import { thing } from '#src/policy/subjects.ts';
import { listThemes } from '#src/resources/queries.ts';
import { listSettings } from '#src/settings/queries.ts';
import { page, redirect } from '#src/web/answers.ts';
import { orAgain } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { mostDays, readLevels } from '../level-form.ts';
import type { Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { levelHistory, levelLines } from '../present/levels.ts';
import { SERVICE_LEVELS } from '../queries/service-levels.ts';
import type { ServiceLevelSettings } from '../service-levels.ts';
import { setServiceLevels } from '../set-service-levels.ts';

const told = 20;

export async function get(acting: Acting, _visit: Visit, shown?: Shown) {
  const { actor, ability } = acting;
  const localAuthorityId = actor.authorityId!;
  const [kept, themes] = await Promise.all([
    // One more, so that what the last one changed is known.
    listSettings(acting, localAuthorityId, SERVICE_LEVELS, told + 1),
    listThemes(acting.db),
  ]);
  return page(
    'consultations/service-levels',
    {
      title: 'Service levels',
      back: { text: 'Team board', href: paths.queueBoard() },
      ...levelLines((kept[0]?.value ?? {}) as ServiceLevelSettings, themes),
      seen: kept[0]?.from.toString() ?? '',
      history: levelHistory(kept, themes).slice(0, told),
      sets: ability.can('set', thing('Setting', { localAuthorityId }) as never),
      mostDays,
      ...shown,
    },
    { status: shown ? 422 : 200 },
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      await setServiceLevels(acting, readLevels(await listThemes(acting.db), visit.form));
      return redirect(paths.serviceLevels());
    },
    (shown) => get(acting, visit, shown),
  );
}
