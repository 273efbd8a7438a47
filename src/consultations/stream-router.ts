import { may } from '#src/policy/guard.ts';
import type { Streams } from '#src/web/streams.ts';
import { queueStream } from './live/queue-stream.ts';
import { recordStream } from './live/record-stream.ts';

export const streams = {
  'GET /queue/changes': [may('work_queue', 'Consultation'), queueStream],
  'GET /consultations/:reference/changes': [may('read', 'Consultation'), recordStream],
} satisfies Streams;
