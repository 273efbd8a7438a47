import { page } from '#src/web/answers.ts';
import { hashOf } from '#src/web/session.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { listSessions } from '../queries.ts';

export const get: SessionPage = (parts) => async (request, response) => {
  request.who = await parts.whoIs(request);
  if (!request.who) return parts.toSignIn(request, response);
  const { actor } = request.who;
  const open = await parts.database.single((db) => listSessions(db, actor.personId, parts.now()));
  const context = {
    sessions: open.map((session) => ({
      ...session,
      here: session.idHash === hashOf(request.sessionID),
      end: paths.ending(session.idHash),
    })),
    endAll: paths.endingOfAll(),
    csrfToken: parts.csrf.tokenOf(request),
  };
  parts.send(page('sign-in/your-sign-ins', context), request, response, actor);
};
