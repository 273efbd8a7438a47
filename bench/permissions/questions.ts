import type { Db } from '#db/client.ts';
import { findAround } from '#src/consultations/queries/around.ts';
import { findThread } from '#src/consultations/queries/thread.ts';
import { findConsultation } from '#src/consultations/queries.ts';
import { countPartner, listPartner } from '#src/consultations/queue/queries/partner.ts';
import { countQueue, listQueue } from '#src/consultations/queue/queries/queue.ts';
import type { Acting } from '#src/web/routes.ts';
import { around } from './by-hand/around.ts';
import { partnerCounts, queueCounts } from './by-hand/counts.ts';
import { partnerList, queueList } from './by-hand/list.ts';
import { record, thread } from './by-hand/record.ts';
import { isVirtualSchool } from './by-hand/within-reach.ts';
import { acting, type Reader, viewOf } from './readers.ts';
import { recording, type Statement } from './statement.ts';

/** Statements that are sent together, in the order of those that wait for the ones before. */
export type Flights = Statement[][];
/** What a reader asks of the database, as the portal sends it and as somebody writes it by hand. */
export type Question = { name: string; reader: Reader; portal: Flights; byHand: Flights };

const newest = 101;

/** @param owner the portal's statements are the same whoever sends them, so they are recorded as its owner's */
export async function questionsOf(reader: Reader, owner: Db, now: Temporal.Instant): Promise<Question[]> {
  const me = reader.actor;
  const isQueue = isVirtualSchool(me);
  const view = viewOf(reader);
  const narrowing = { filters: {}, paging: {} };
  const found = await findConsultation(acting(reader, owner, now), reader.reference);
  const sent = async (...works: ((acting: Acting) => Promise<unknown>)[]): Promise<Flights> => {
    const flights: Flights = [];
    for (const work of works) {
      const { db, statements } = recording(owner);
      await work(acting(reader, db, now));
      flights.push(statements);
    }
    return flights;
  };
  return [
    {
      name: 'list',
      reader,
      portal: await sent((as) =>
        isQueue
          ? listQueue(as, { view, sort: 'due', ...narrowing })
          : listPartner(as, { view: 'open', ...narrowing }),
      ),
      byHand: [[isQueue ? queueList(me, view, now) : partnerList(me)]],
    },
    {
      name: 'counts',
      reader,
      portal: await sent((as) => (isQueue ? countQueue(as, {}) : countPartner(as, {}))),
      byHand: [[isQueue ? queueCounts(me, now) : partnerCounts(me)]],
    },
    {
      name: 'record',
      reader,
      portal: await sent(
        (as) => findConsultation(as, reader.reference),
        (as) => Promise.all([findThread(as, found, newest), findAround(as, found)]),
      ),
      byHand: [[record(me, reader.reference)], [thread(me, found), around(me, found)]],
    },
  ];
}
