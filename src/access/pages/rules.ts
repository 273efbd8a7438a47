import { page } from '#src/web/answers.ts';
import type { Visit, Visitor } from '#src/web/routes.ts';
import { book } from '../book.ts';
import { presentRules } from '../present/rules.ts';

const shown = presentRules(book);

export async function get(_visitor: Visitor, _visit: Visit) {
  return page('access/rules', shown);
}
