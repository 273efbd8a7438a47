import type { StepName } from './steps.ts';

/** The addresses of a request until it is sent. */
export const paths = {
  start: () => '/requests/new',
  school: (about: string) => `/requests/new/school?about=${about}`,
  child: () => '/requests/new/child',
  childDetails: (schoolId?: string) => `/requests/new/child/details${schoolId ? `?school=${schoolId}` : ''}`,
  drafts: () => '/requests',
  draft: (id: string) => `/requests/${id}`,
  step: (id: string, step: StepName | 'files') => `/requests/${id}/${step}`,
  file: (id: string, fileId: string) => `/requests/${id}/files/${fileId}`,
  fileRemoval: (id: string, fileId: string) => `/requests/${id}/files/${fileId}/removal`,
  safeguarding: (id: string) => `/requests/${id}/safeguarding`,
  suggestions: (id: string) => `/requests/${id}/suggestions`,
  check: (id: string) => `/requests/${id}/check`,
  submission: (id: string) => `/requests/${id}/submission`,
  deletion: (id: string) => `/requests/${id}/deletion`,
  submitted: (reference: string) => `/consultations/${reference}/submitted`,
  submittedFile: (reference: string, fileId: string) => `/consultations/${reference}/files/${fileId}`,
};
