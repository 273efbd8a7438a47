export * from './agencies.ts';
export * from './attendance.ts';
export * from './audit.ts';
export * from './calendars.ts';
export * from './children.ts';
export * from './consultations.ts';
export * from './on-the-record.ts';
export * from './requests.ts';
