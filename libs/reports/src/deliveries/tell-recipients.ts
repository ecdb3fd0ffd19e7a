import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { MessageKind } from '@lib/mail/messages/message-kind';
import { finishMessages, postMessage } from '@lib/mail/messages/post-message';
import { ofBorough, ofProgramme } from '@lib/mail/messages/recipient';
import { Run } from '../runs/run';
import { subjectOfRow } from '../subject/subject';
import { DeliveryOutcome, TOLD, ToldAs } from './delivery';
import { whoIsToTell } from './who-is-to-tell';

export type ToldRun = Pick<Run, 'id' | 'boroughId' | 'occurrenceId' | 'reportCode'>;

/** What became of a run, as far as its recipients are concerned. */
export type News = Extract<DeliveryOutcome, 'ready' | 'late' | 'nothing' | 'skipped'>;

const KIND: Readonly<Record<Exclude<News, 'skipped'>, MessageKind>> = {
  ready: 'report-ready',
  late: 'report-late',
  nothing: 'report-nothing',
};

/** One recipient, with what was decided about them now. */
interface Decided {
  readonly personId: string | null;
  readonly toldAs: ToldAs;
  readonly outcome: DeliveryOutcome;
}

/**
 * Tells the recipients of a run what became of it, in the transaction that ends it: whoever may open its workbook at this
 * moment, and nobody else. Of the others, and where nobody is told, it keeps why. One row for each; who was told that it
 * is late hears when it is there after all. A run of no schedule has those that whoever asked for it named.
 */
export const tellRecipients = async (
  tx: Tx,
  run: ToldRun,
  news: News,
  at: Temporal.Instant,
): Promise<void> => {
  const wanted = await whoIsToTell(tx, run, subjectOfRow(run.boroughId));
  const decided = wanted.map(({ personId, toldAs, mayOpen }): Decided => {
    if (personId === null) return { personId, toldAs, outcome: 'nobody' };
    return { personId, toldAs, outcome: mayOpen ? news : 'not entitled' };
  });
  const changed = await keep(tx, run, decided, at);
  const told = changed.filter(({ personId, outcome }) => personId !== null && TOLD.has(outcome));
  if (news === 'ready' || news === 'nothing') await finishMessages(tx, run.id, at, ['report-late']);
  if (news === 'skipped' || told.length === 0) return;
  await postMessage(tx, {
    to: told.map(({ personId }) =>
      run.boroughId === null ? ofProgramme(personId!) : ofBorough(personId!, run.boroughId),
    ),
    kind: KIND[news],
    about: run.id,
    reference: run.reportCode,
    at,
    evenToSelf: true,
  });
};

/** Writes down what was decided. @returns those for whom it is new: a run that is late again tells nobody again. */
const keep = async (
  tx: Tx,
  run: ToldRun,
  decided: readonly Decided[],
  at: Temporal.Instant,
): Promise<readonly { personId: string | null; outcome: DeliveryOutcome }[]> => {
  if (decided.length === 0) return [];
  const known = await tx.query<{ personId: string | null; toldAs: ToldAs; outcome: DeliveryOutcome }>(
    'select person_id as "personId", told_as as "toldAs", outcome from report_deliveries where run_id = $1',
    [run.id],
  );
  const before = (one: Decided): DeliveryOutcome | undefined =>
    known.find(({ personId, toldAs }) =>
      one.personId === null ? personId === null && toldAs === one.toldAs : personId === one.personId,
    )?.outcome;
  const changed = decided.filter((one) => before(one) !== one.outcome);
  for (const one of changed) await put(tx, run, { ...one, isKnown: before(one) !== undefined, at });
  return changed;
};

const put = async (
  tx: Tx,
  run: ToldRun,
  { personId, toldAs, outcome, isKnown, at }: Decided & { isKnown: boolean; at: Temporal.Instant },
): Promise<void> => {
  if (isKnown)
    await tx.query(
      `update report_deliveries
          set outcome = $3, told_as = $4, decided_at = $5, mail = null, mail_problem = null, mail_at = null
        where run_id = $1 and person_id = $2`,
      [run.id, personId, outcome, toldAs, at.toString()],
    );
  else
    await tx.query(
      `insert into report_deliveries (id, borough_id, run_id, person_id, told_as, outcome, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), run.boroughId, run.id, personId, toldAs, outcome, at.toString()],
    );
};
