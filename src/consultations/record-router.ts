import { may } from '#src/policy/guard.ts';
import type { Routes } from '#src/web/routes.ts';
import * as actions from './pages/actions.ts';
import * as advice from './pages/advice.ts';
import * as closure from './pages/closure.ts';
import * as completion from './pages/completion.ts';
import * as entries from './pages/entries.ts';
import * as feedback from './pages/feedback.ts';
import * as invitation from './pages/invitation.ts';
import * as meetings from './pages/meetings.ts';
import * as parties from './pages/parties.ts';
import * as partyEnding from './pages/party-ending.ts';
import * as plan from './pages/plan.ts';
import * as record from './pages/record.ts';
import * as review from './pages/review.ts';
import * as timeline from './pages/timeline.ts';
import * as withdrawal from './pages/withdrawal.ts';

/** The record of a consultation, and what is done on it after triage. */
export const routes = {
  'GET /consultations/:reference': [may('read', 'Consultation'), record.get],
  'GET /consultations/:reference/timeline': [may('read', 'Consultation'), timeline.get],
  'POST /consultations/:reference/entries': [may('post', 'Consultation'), entries.post],
  'GET /consultations/:reference/advice': [may('advise', 'Consultation'), advice.get],
  'POST /consultations/:reference/advice': [may('advise', 'Consultation'), advice.post],
  'GET /consultations/:reference/plan': [may('read', 'Consultation'), plan.get],
  'GET /consultations/:reference/actions': [may('plan', 'Consultation'), actions.get],
  'POST /consultations/:reference/actions': [may('plan', 'Consultation'), actions.post],
  'GET /consultations/:reference/actions/:id/completion': [may('complete_action', 'Action'), completion.get],
  'POST /consultations/:reference/actions/:id/completion': [
    may('complete_action', 'Action'),
    completion.post,
  ],
  'GET /consultations/:reference/meetings': [may('book_meeting', 'Consultation'), meetings.get],
  'POST /consultations/:reference/meetings': [may('book_meeting', 'Consultation'), meetings.post],
  'GET /consultations/:reference/meetings/:id/invitation.ics': [may('read', 'Consultation'), invitation.get],
  'GET /consultations/:reference/review': [may('review', 'Consultation'), review.get],
  'POST /consultations/:reference/review': [may('review', 'Consultation'), review.post],
  'GET /consultations/:reference/closure': [may('close', 'Consultation'), closure.get],
  'POST /consultations/:reference/closure': [may('close', 'Consultation'), closure.post],
  'GET /consultations/:reference/feedback': [may('give_feedback', 'Consultation'), feedback.get],
  'POST /consultations/:reference/feedback': [may('give_feedback', 'Consultation'), feedback.post],
  'GET /consultations/:reference/withdrawal': [may('withdraw', 'Consultation'), withdrawal.get],
  'POST /consultations/:reference/withdrawal': [may('withdraw', 'Consultation'), withdrawal.post],
  'GET /consultations/:reference/parties': [may('invite', 'Consultation'), parties.get],
  'POST /consultations/:reference/parties': [may('invite', 'Consultation'), parties.post],
  'POST /consultations/:reference/parties/:id/ending': [
    may('end_invitation', 'Consultation'),
    partyEnding.post,
  ],
} satisfies Routes;
