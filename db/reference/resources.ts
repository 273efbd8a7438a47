import { attendanceCodes } from './resources/attendance-codes.ts';
import { beforeSuspension } from './resources/before-suspension.ts';
import { behaviour } from './resources/behaviour.ts';
import { childsVoice } from './resources/childs-voice.ts';
import { daySix } from './resources/day-six.ts';
import { everSix } from './resources/ever-six.ts';
import { mentalHealth } from './resources/mental-health.ts';
import { partTimeTimetables } from './resources/part-time-timetables.ts';
import type { Resource } from './resources/resource.ts';
import { sendSupport } from './resources/send.ts';
import { targets } from './resources/targets.ts';
import { transition } from './resources/transition.ts';
import { withSocialWorkers } from './resources/with-social-workers.ts';

export const resources: readonly Resource[] = [
  partTimeTimetables,
  behaviour,
  mentalHealth,
  sendSupport,
  beforeSuspension,
  daySix,
  withSocialWorkers,
  targets,
  transition,
  childsVoice,
  attendanceCodes,
  everSix,
];
