import { statusesThatAllow } from '#src/consultations/consultation.ts';
import { ends, openStatuses as open } from '#src/consultations/statuses.ts';
import { listed } from '../statement.ts';

export const openStatuses = listed(open);
export const endStatuses = listed(ends);
export const statusesToDo = listed(statusesThatAllow('complete_action'));
