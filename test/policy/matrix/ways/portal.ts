import type { Client, Answer as Page } from '#test/support/client.ts';
import type { Step } from '../nouns/noun.ts';
import type { Person } from '../world/places.ts';
import type { Question } from '../world/world.ts';
import type { Way } from './way.ts';

const atOnce = 4;

/** The portal itself, as somebody signed in: every step of what is done must say the same. */
export const atThePortal: Way = async ({ portal, world: { places } }, questions) => {
  const answers = new Map<Question, boolean | Error>();
  const clients = new Map<Person, Promise<Client>>();
  const clientOf = (me: Person) => {
    if (!clients.has(me)) clients.set(me, portal!.as(me.personId));
    return clients.get(me)!;
  };
  // A record belongs to one cell, so that several can be tried at once.
  const waiting = questions.values();
  const tryOn = async () => {
    for (const question of waiting) {
      const { deed, record, me } = question;
      const steps = deed.web?.(record, { me, places });
      if (!steps) continue;
      answers.set(question, await take(await clientOf(me), steps).catch((error: Error) => error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, tryOn));

  return (question) => {
    const answer = answers.get(question);
    if (answer instanceof Error) throw answer;
    return answer;
  };
};

async function take(client: Client, steps: Step[]): Promise<boolean> {
  const told: [words: string, allowed: boolean][] = [];
  for (const step of steps) {
    const page = await ('get' in step ? client.get(step.get) : client.post(step.post, step.fields));
    told.push([`${'get' in step ? 'GET' : 'POST'} ${page.status}`, isAllowed(step, page)]);
  }
  const [[, first]] = told as [(typeof told)[number]];
  if (told.some(([, allowed]) => allowed !== first)) throw new Error(told.map(([words]) => words).join(', '));
  return first;
}

/** Throws for an answer that is neither. */
function isAllowed(step: Step, page: Page): boolean {
  if (page.status === 403 || page.status === 404) return false;
  if ('post' in step && step.unknown === page.status) return false;
  if (page.status === 303 && !page.location?.startsWith('/sign-in')) return true;
  if ('get' in step && page.status === 200) return step.shows ? page.html.includes(step.shows) : true;
  if ('post' in step && page.status === 422 && page.has('main form')) return true;
  return page.fail('is neither allowed nor refused');
}
