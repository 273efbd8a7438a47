import { offer, others, type Turn, type TurnFacts, WITH_VIRTUAL_SCHOOL, yours } from './facts.ts';

export function submitted({ reader, may }: TurnFacts): Turn {
  if (reader === 'partner') {
    return others(
      WITH_VIRTUAL_SCHOOL,
      'The Virtual School reads the request and answers here. You need do nothing now.',
    );
  }
  const turn = yours('Nobody has decided on this request yet.', offer(may, 'accept'));
  return { ...turn, heading: 'Waiting for triage' };
}

export function waiting({ waitingOn, may }: TurnFacts): Turn {
  const agency = `With ${waitingOn?.agency ?? 'another agency'}`;
  // The question may be for fewer eyes than the record: only who may answer it reads it here.
  if (!may.has('answer') || !waitingOn) {
    return others(agency, 'They were asked for information. You need do nothing now.');
  }
  const step = offer(may, 'answer');
  return waitingOn.isReader
    ? yours(`The Virtual School asked: “${waitingOn.question}”`, step)
    : { ...others(agency, `They were asked: “${waitingOn.question}”`), step };
}

export function unallocated({ reader, may }: TurnFacts): Turn {
  if (reader === 'partner') {
    return others(
      WITH_VIRTUAL_SCHOOL,
      'The request is accepted, and an adviser will be named next. You need do nothing now.',
    );
  }
  const step = offer(may, 'allocate', 'take');
  return {
    isYours: step !== undefined,
    heading: 'Waiting for an adviser',
    next: 'Nobody holds it yet.',
    step,
  };
}
