import { page } from '#src/web/answers.ts';
import type { Visit, Visitor } from '#src/web/routes.ts';

export async function get(_visitor: Visitor, _visit: Visit) {
  return page('home/privacy');
}
