import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_JOB } from '@lib/database/context/viewer-context';
import { newId } from '@lib/kernel/ids';
import { postMessage } from '@lib/mail/messages/post-message';
import { ofBorough } from '@lib/mail/messages/recipient';
import { MatrixApp } from './matrix-app';
import { Borough, BOROUGHS } from './points-of-view';

export const MAIL_KINDS = {
  /** Of the borough's officer, and of nobody else there. */
  message: { ofBorough: true },
  mail: { ofBorough: false },
} as const;

/** Two things the officer of a borough is told. @returns the key of one. */
const makeMessage = async ({ database, superuser }: MatrixApp, borough: Borough): Promise<string> => {
  const { rows } = await superuser.query<{ id: string }>(
    'select id from auth.people where practice_key = $1',
    [`officer-${borough}`],
  );
  const about = newId();
  const job = await database.unitOfWork('job');
  await job.run(PROGRAMME_JOB, (tx) =>
    postMessage(tx, {
      to: [ofBorough(rows[0]!.id, BOROUGHS[borough])],
      kind: 'report-failed',
      about,
      reference: 'placements-snapshot',
      at: Temporal.Now.instant(),
    }),
  );
  const written = await superuser.query<{ id: string }>('select id from messages where about = $1', [about]);
  return written.rows[0]!.id;
};

/** A mail that was given up, so that it can be sent again. */
const makeMail = async ({ superuser }: MatrixApp): Promise<string> => {
  const id = newId();
  await superuser.query(
    `insert into outbox (id, person_id, address, messages, state, attempts, made_at, problem)
     values ($1, $2, 'somebody@practice.invalid', 1, 'gave up', 4, now(), 'cannot connect')`,
    [id, newId()],
  );
  return id;
};

export const MAIL_MAKERS = { message: makeMessage, mail: makeMail } as const;
