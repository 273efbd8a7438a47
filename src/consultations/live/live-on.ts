import { paths as record } from '../paths.ts';
import { paths } from './paths.ts';

/** Where a page of a record is told of what comes after it, and shows what came. */
export const liveOn = ({ reference, position }: { reference: string; position: string }) => ({
  changes: paths.ofRecord(reference, position),
  timeline: record.timeline(reference),
});
