import { type Persona, persona } from './persona.ts';

export const ofSocialCare: readonly Persona[] = [
  persona(
    'social-worker',
    'ليلى الحكيمي',
    'l.alhakimi@marlowick.northmere',
    'Is social worker in a safeguarding team',
    ['marlowick-team', 'social_worker', 'Social worker'],
  ),
  persona(
    'social-worker-colleague',
    'Ewan Dandelion-Price',
    'e.dandelion-price@marlowick.northmere',
    'Works in the same team',
    ['marlowick-team', 'social_worker', 'Senior social worker'],
  ),
  persona(
    'social-worker-south',
    'Precious Nightjar',
    'p.nightjar@brackenfold.northmere',
    'Works in a team of the other area',
    ['brackenfold-team', 'social_worker', 'Social worker'],
  ),
  persona(
    'family-help',
    'Aroha Whitethorn',
    'a.whitethorn@familyhelp.northmere',
    'Leads on children in need, and is no registered social worker',
    ['north-family-help', 'social_worker', 'Family Help lead practitioner'],
  ),
  persona(
    'team-manager',
    'Caoimhe Brackenbury-Vale',
    'c.brackenbury-vale@marlowick.northmere',
    'Manages one safeguarding team',
    ['marlowick-team', 'social_care_manager', 'Team manager'],
  ),
  persona(
    'service-manager',
    'Desmond Goldcrest',
    'd.goldcrest@socialcare.northmere',
    'Answers for every team of the service',
    ['social-care', 'social_care_manager', 'Service manager'],
  ),
  persona(
    'social-worker-neighbour',
    'Callum Driftwood',
    'c.driftwood@saltbeck',
    'Is social worker in a neighbouring authority',
    ['saltbeck-east-team', 'social_worker', 'Social worker'],
  ),
];
