import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';

/** UUID version 7: sorts by time and needs no sequence. */
export const newId = (): string => randomUUIDv7();

export const isId = (text: string): boolean => z.uuid().safeParse(text).success;
