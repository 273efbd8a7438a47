import { action } from './action.ts';
import { alert } from './alert.ts';
import { agency, colleague, report } from './around.ts';
import { caseload } from './caseload.ts';
import { child } from './child.ts';
import { consultation } from './consultation.ts';
import { draft } from './draft.ts';
import { emergencyAccess } from './emergency-access.ts';
import { escalation } from './escalation.ts';
import { exported } from './exported.ts';
import { layout } from './layout.ts';
import type { NounFile } from './noun.ts';
import { part } from './part.ts';
import { queue } from './queue.ts';
import { reading } from './reading.ts';
import { savedView } from './saved-view.ts';
import { setting } from './setting.ts';
import { thread } from './thread.ts';
import { timeline } from './timeline.ts';

/** By the name of the table's section. */
export const nouns: Record<string, NounFile<never>> = {
  Consultation: consultation,
  Part: part,
  Queue: queue,
  SavedView: savedView,
  Layout: layout,
  Export: exported,
  Thread: thread,
  Timeline: timeline,
  Action: action,
  Draft: draft,
  Child: child,
  Reading: reading,
  'Emergency access': emergencyAccess,
  Alert: alert,
  Caseload: caseload,
  Setting: setting,
  Escalation: escalation,
  Agency: agency,
  Colleague: colleague,
  Report: report,
} as Record<string, unknown> as Record<string, NounFile<never>>;
