import { Temporal } from 'temporal-polyfill';
import { Clock } from '@lib/kernel/clock';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { DEFAULT_PREFERENCE, MailPreference } from '../preferences/mail-preference';
import { MailTimes } from './mail-times';
import { rungOf, Unmailed, whatToMail } from './what-to-mail';

/** The addresses of people who can sign in, by key; asked of those who keep people. */
export type AddressesOf = (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

interface Row extends Unmailed {
  readonly personId: string;
  readonly preference: MailPreference | null;
}

/**
 * Makes the mails that are due, one for each person. Only one worker at a time does, in the system's context; the
 * others find nothing to do. What was read or dealt with before is not mailed. @returns how many mails it made.
 */
export const gatherMails = async (
  tx: Tx,
  { clock, times, addressesOf }: { clock: Clock; times: MailTimes; addressesOf: AddressesOf },
): Promise<number> => {
  const [lock] = await tx.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('mail.gather')) as mine`,
  );
  if (!lock!.mine) return 0;
  const now = clock.now();
  const today = clock.today();
  const byPerson = Map.groupBy(await unmailed(tx, today), ({ personId }) => personId);
  const plans = [...byPerson].map(([personId, rows]) => ({
    personId,
    ...whatToMail(rows, rows[0]!.preference ?? DEFAULT_PREFERENCE, { now, today, times }),
  }));
  const addresses = await addressesOf(
    plans.filter(({ mail }) => mail.length > 0).map(({ personId }) => personId),
  );
  let made = 0;
  for (const { personId, mail, silent } of plans) {
    const address = addresses.get(personId);
    const outboxId = mail.length > 0 && address ? newId() : null;
    if (outboxId !== null) {
      await putDown(tx, { id: outboxId, personId, address: address!, messages: mail.length, now });
      made += 1;
    }
    await settle(tx, mail, { outboxId, now, rung: (one) => rungOf(one, today) });
    await settle(tx, silent, { outboxId: null, now, rung: (one) => rungOf(one, today) });
  }
  return made;
};

const unmailed = (tx: Tx, today: string): Promise<Row[]> =>
  tx.query<Row>(
    `select m.id, m.person_id as "personId", m.mandatory, m.due_on as "dueOn", m.posted_at as "postedAt",
            m.mailed_at is not null as "isMailed", m.reminded, p.mails as preference
       from messages m left join mail_preferences p using (person_id)
      where m.done_at is null
        and ((m.mailed_at is null and m.read_at is null)
             or (m.for_action and m.mailed_at is not null
                 and m.reminded < case when m.due_on < $1 then 2 when m.due_on = $1 then 1 else 0 end))
      order by m.person_id, m.posted_at, m.id limit 5000`,
    [today],
  );

const putDown = async (
  tx: Tx,
  mail: { id: string; personId: string; address: string; messages: number; now: Temporal.Instant },
): Promise<void> => {
  await tx.query(
    `insert into outbox (id, person_id, address, messages, state, made_at) values ($1, $2, $3, $4, 'waiting', $5)`,
    [mail.id, mail.personId, mail.address, mail.messages, mail.now.toString()],
  );
};

const settle = async (
  tx: Tx,
  messages: readonly Unmailed[],
  {
    outboxId,
    now,
    rung,
  }: { outboxId: string | null; now: Temporal.Instant; rung: (one: Unmailed) => number },
): Promise<void> => {
  if (messages.length === 0) return;
  await tx.query(
    `update messages m set mailed_at = coalesce(m.mailed_at, $3), outbox_id = coalesce($4, m.outbox_id), reminded = s.rung
       from unnest($1::uuid[], $2::smallint[]) as s (id, rung) where m.id = s.id`,
    [messages.map(({ id }) => id), messages.map(rung), now.toString(), outboxId],
  );
};
