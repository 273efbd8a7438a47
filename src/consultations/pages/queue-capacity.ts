import { page, redirect } from '#src/web/answers.ts';
import { orAgain } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { capacityField, mostCapacity, readCapacities } from '../capacity-form.ts';
import type { Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { fullWords } from '../queue/present-loads.ts';
import { listLoads } from '../queue/queries/loads.ts';
import { setCapacity } from '../set-capacity.ts';

export async function get(acting: Acting, _visit: Visit, shown?: Shown) {
  const { held } = await listLoads(acting);
  return page(
    'consultations/queue-capacity',
    {
      title: 'How many each can hold',
      back: { text: 'Team board', href: paths.queueBoard() },
      advisers: held.map((load) => ({
        field: capacityField(load.id),
        name: load.name,
        open: load.open,
        most: load.most ?? '',
        full: fullWords(load),
      })),
      mostCapacity,
      ...shown,
    },
    { status: shown ? 422 : 200 },
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const { held } = await listLoads(acting);
      await setCapacity(acting, held, readCapacities(held, visit.form));
      return redirect(paths.queueBoard());
    },
    (shown) => get(acting, visit, shown),
  );
}
