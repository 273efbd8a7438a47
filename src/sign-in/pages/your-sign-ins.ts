import { page } from '#src/web/answers.ts';
import { hashOf } from '#src/web/session.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { listSessions, type OpenSession } from '../queries.ts';

export const get: SessionPage = (parts) => async (request, response) => {
  request.who = await parts.whoIs(request);
  if (!request.who) return parts.toSignIn(request, response);
  const { actor } = request.who;
  const open = await parts.database.single((db) => listSessions(db, actor.personId, parts.now()));
  const isHere = ({ idHash }: OpenSession) => idHash === hashOf(request.sessionID);
  const context = {
    sessions: [...open.filter(isHere), ...open.filter((session) => !isHere(session))].map((session) => ({
      ...session,
      here: isHere(session),
      end: paths.ending(session.idHash),
    })),
    endAll: paths.endingOfAll(),
    csrfToken: parts.csrf.tokenOf(request),
  };
  parts.send(page('sign-in/your-sign-ins', context), request, response, actor);
};
