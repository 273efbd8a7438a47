import type { EpisodeType } from '#db/schema/children.ts';
import { checkLetter } from '#src/children/upn.ts';
import type { AuthorityKey } from '../authorities.ts';

/** A child that is the same in every demonstration; the days are the only thing that moves. */
export type KnownChild = {
  givenName: string;
  familyName: string;
  knownAs: string | null;
  bornOn: string;
  sex: 'F' | 'M';
  upn: string;
  authority: AuthorityKey;
  /** The key of the school that the child goes to now. */
  school: string;
  /** Where the child was until some weeks ago. */
  leftSchool?: string;
  episode: { type: EpisodeType; team: string; lead: string; ended: boolean } | null;
};

const upn = (rest: string) => checkLetter(rest) + rest;

type More = Partial<Pick<KnownChild, 'knownAs' | 'authority' | 'school' | 'leftSchool' | 'episode'>>;

function child(
  [givenName, familyName]: [string, string],
  sex: 'F' | 'M',
  bornOn: string,
  number: string,
  more: More = {},
): KnownChild {
  const episode = {
    type: 'child_in_need',
    team: 'marlowick-team',
    lead: 'social-worker',
    ended: false,
  } as const;
  return {
    ...{ givenName, familyName, sex, bornOn, upn: upn(number) },
    ...{ knownAs: null, authority: 'northmere', school: 'quillbrook', episode },
    ...more,
  };
}

const marlowick = (type: EpisodeType, ended = false) => ({
  episode: { type, team: 'marlowick-team', lead: 'social-worker', ended },
});
const saltbeck = {
  episode: {
    type: 'child_in_need',
    team: 'saltbeck-east-team',
    lead: 'social-worker-neighbour',
    ended: false,
  },
} as const;

export const knownChildren = {
  /** On the roll of the designated teacher's school, on a child protection plan, and never asked about. */
  onRoll: child(['Tansy', 'Puddlewick'], 'F', '2013-02-17', '991400124901', marlowick('child_protection')),
  /** A social worker in the past, none now. */
  previously: child(
    ['Digby', 'Nettlemere'],
    'M',
    '2013-06-30',
    '991400124902',
    marlowick('child_in_need', true),
  ),
  longName: child(
    ['Theodosia-Wilhelmina', 'Featherstonehaugh-Umberthwaite'],
    'F',
    '2012-11-05',
    '991400124903',
  ),
  rightToLeft: child(['ليان', 'Oakenmere'], 'F', '2014-03-09', '991400125904', { knownAs: 'Layan' }),
  submitted: child(['Rowan', 'Quincebeck'], 'M', '2013-10-11', '991400125905'),
  asked: child(['Ottilie', 'Brindlecombe'], 'F', '2012-12-24', '991400124906', marlowick('child_protection')),
  accepted: child(['Casimir', 'Umberworth'], 'M', '2014-01-19', '991400125907'),
  allocated: child(
    ['Perpetua', 'Cloverley'],
    'F',
    '2011-09-02',
    '991400123908',
    marlowick('child_protection'),
  ),
  adviceGiven: child(['Horatio', 'Mistlemore'], 'M', '2011-12-13', '991400123909'),
  planned: child(['Juno', 'Yarrowhurst'], 'F', '2012-05-21', '991400123910', marlowick('child_protection')),
  inReview: child(['Ignatius', 'Pebblethwaite'], 'M', '2013-01-08', '991400124911'),
  closed: child(['Eulalia', 'Teaselwick'], 'F', '2012-09-27', '991400124912'),
  /** Went from the designated teacher's school to another, in the middle of a consultation. */
  moved: child(['Lysander', 'Rushbank'], 'M', '2012-07-04', '991400123913', {
    school: 'wrenhollow',
    leftSchool: 'quillbrook',
  }),
  /** Of the neighbouring authority, at school here; and the other way round. */
  ofNeighbour: child(['Nerys', 'Heronsgarth'], 'F', '2013-04-25', '992400124914', {
    authority: 'saltbeck',
    ...saltbeck,
  }),
  atNeighbour: child(['Ambrose', 'Heatherstead'], 'M', '2012-10-30', '991400124915', { school: 'gullhaven' }),
  ofPrimary: child(['Wilfrid', 'Sorrelnook'], 'M', '2017-05-16', '991200321916', {
    school: 'fennimoor',
    knownAs: 'Wilf',
    episode: { type: 'child_in_need', team: 'ashwindle-team', lead: 'any', ended: false },
  }),
  ofTrustPrimary: child(['Clementina', 'Applegarth'], 'F', '2018-02-02', '991200222917', {
    school: 'thistlemoor',
  }),
  /** Two children of one name, born on one day. */
  namesake: child(['Ada', 'Whistlefold'], 'F', '2016-11-11', '991200221918', {
    school: 'thistlemoor',
    episode: null,
  }),
  namesakeElsewhere: child(['Ada', 'Whistlefold'], 'F', '2016-11-11', '991200321919', {
    school: 'fennimoor',
    episode: { type: 'child_in_need', team: 'ashwindle-team', lead: 'any', ended: false },
  }),
} as const satisfies Record<string, KnownChild>;

export type KnownChildKey = keyof typeof knownChildren;
