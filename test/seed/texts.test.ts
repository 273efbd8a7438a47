import { expect, test } from 'vitest';
import { nameInTitle } from '#src/consultations/request/names-in-title.ts';
import { riskPhrases } from '#src/consultations/request/risk-phrases.ts';
import { textsOf, world } from './demonstration.ts';

const texts = textsOf(world);
const distinct = (all: readonly string[]) => new Set(all).size / all.length;

test('nothing is left unsaid', () => {
  expect(texts.filter((text) => /undefined|null|NaN|[{}[\]|]| {2}| [.,]|\.\.(?!\.)/.test(text))).toEqual([]);
});

test('sentences begin with a capital letter and end', () => {
  const wrong = world.entry.filter(({ body }) => !/^["“]?\p{Lu}.*[.?!"”]$/su.test(body));
  expect(wrong.map(({ body }) => body)).toEqual([]);
});

test('no title has a name of its child in it', () => {
  const children = new Map(world.child.map((child) => [child.id, child]));
  const wrong = world.consultation.filter(({ childId, title }) => {
    const child = childId && children.get(childId);
    return child && nameInTitle(title, [child.givenName, child.familyName, child.knownAs ?? '']);
  });
  expect(wrong.map(({ title }) => title)).toEqual([]);
});

test('no request speaks of immediate harm', () => {
  const stopped = world.consultation.flatMap(({ title, request }) => riskPhrases({ title, ...request }));
  expect(stopped).toEqual([]);
});

test('the pronoun is the one of the child', () => {
  const sexes = new Map(world.child.map(({ id, sex }) => [id, sex]));
  const wrong = world.consultation.filter(({ childId, request }) => {
    const about = `${request.tried} ${request.childView} ${request.question}`;
    return childId && (sexes.get(childId) === 'F' ? /\b(he|him|himself)\b/ : /\b(she|herself)\b/).test(about);
  });
  expect(wrong.map(({ request }) => request)).toEqual([]);
});

test('people say things in many ways', () => {
  expect(distinct(world.consultation.map(({ title }) => title))).toBeGreaterThan(0.6);
  expect(distinct(world.consultation.map(({ request }) => String(request.worries)))).toBeGreaterThan(0.75);
  expect(distinct(world.consultation.map(({ request }) => String(request.question)))).toBeGreaterThan(0.6);
  expect(
    distinct(world.entry.filter(({ kind }) => kind === 'advice').map(({ body }) => body)),
  ).toBeGreaterThan(0.75);
  expect(distinct(world.entry.map(({ body }) => body))).toBeGreaterThan(0.5);
});

test('nobody says the same twice in one thread', () => {
  const said = world.entry.map(({ consultationId, body }) => `${consultationId} ${body}`);
  expect(said.length - new Set(said).size).toBeLessThan(5);
});
