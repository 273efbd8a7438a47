import { paths as resources } from '#src/resources/paths.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit, Visitor } from '#src/web/routes.ts';
import { agenciesHome } from '../agencies-home.ts';
import { board } from '../board.ts';
import { caseworkHome } from '../casework-home.ts';
import { governanceHome } from '../governance-home.ts';

/** Each reader's own first page, by what they may do. */
export async function get(visitor: Visitor, _visit: Visit) {
  return page(
    'home/home',
    isActing(visitor) ? await homeOf(visitor) : { kind: 'welcome', resources: resources.resources() },
  );
}

function homeOf(acting: Acting): Promise<{ kind: string }> | { kind: string } {
  const { ability } = acting;
  if (ability.can('work_queue', 'Consultation')) return board(acting);
  if (ability.can('read', 'Consultation')) return caseworkHome(acting);
  if (ability.can('read', 'Agency')) return agenciesHome(acting);
  if (ability.can('review_access', 'EmergencyAccess')) return governanceHome(acting);
  return { kind: 'reports-to-come' };
}

const isActing = (visitor: Visitor): visitor is Acting => visitor.actor !== null && visitor.ability !== null;
