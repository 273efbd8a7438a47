export * from './agencies.ts';
export * from './audit.ts';
export * from './calendars.ts';
export * from './children.ts';
export * from './consultations.ts';
