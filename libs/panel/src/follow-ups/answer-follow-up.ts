import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Actor, recordEvent, THE_SERVICE } from '../cases/case-event';
import { CaseWork, moveCase } from '../cases/move-case';
import { PanelCase } from '../cases/panel-case';
import { FollowUp, FollowUpFacts } from './follow-up';
import { askedOnly, followUpProblems } from './follow-up-problems';

interface Answering {
  readonly of: PanelCase;
  readonly followUp: FollowUp;
  readonly startedOn: Day;
  readonly facts: FollowUpFacts;
  /** The version the page showed. */
  readonly version: number;
}

/**
 * Answers a follow-up. When the child is no longer there the later ones follow from it, so that nobody is asked again;
 * with the last one the case closes.
 * @throws InvalidError naming each field, or before its day: it tells what is so on that day
 * @throws ConflictError when somebody else answered it in between
 */
export const answerFollowUp = async (tx: Tx, work: CaseWork, answering: Answering): Promise<void> => {
  const { of, followUp, version } = answering;
  refuse(work.clock.today(), answering);
  const facts = askedOnly(answering.facts);
  const saved = await save(tx, work, of, { followUp, version, facts, by: work.actor });
  if (!saved) throw answeredMeanwhile();
  await tell(tx, work, answering, facts);
  const open = await openOf(tx, of);
  const later =
    facts.started && facts.stillThere !== false ? [] : open.filter(({ dueOn }) => dueOn > followUp.dueOn);
  for (const one of later) {
    const follows = { ...facts, conditionsMet: null, weeklyPence: null, stillThere: false, note: null };
    await save(tx, work, of, { followUp: one, version: one.version, facts: follows, by: THE_SERVICE });
  }
  if (open.length === later.length && of.status === 'decided') await close(tx, work, of);
};

const refuse = (today: Day, { followUp, startedOn, facts }: Answering): void => {
  if (followUp.done) throw answeredMeanwhile();
  if (followUp.dueOn > today) {
    const message = `This follow-up can be answered from ${formatDay(followUp.dueOn)}`;
    throw new InvalidError(message, 'follow-up-early', [{ field: 'started', message }]);
  }
  const problems = followUpProblems(facts, { startedOn, today });
  if (problems.length > 0)
    throw new InvalidError('The follow-up was not saved. Mend what is named.', 'follow-up', problems);
};

interface Saved {
  readonly followUp: Pick<FollowUp, 'id'>;
  readonly version: number;
  readonly facts: FollowUpFacts;
  readonly by: Actor;
}

const save = async (
  tx: Tx,
  { clock }: CaseWork,
  of: PanelCase,
  { followUp, version, facts, by }: Saved,
): Promise<boolean> => {
  const rows = await tx.query(
    `update follow_ups set started = $4, conditions_met = $5, weekly_pence = $6, still_there = $7, left_on = $8, note = $9,
            done_at = $10, done_by = $11, done_by_name = $12, version = version + 1
      where borough_id = $1 and id = $2 and version = $3 and done_at is null returning 1`,
    [
      of.boroughId, followUp.id, version,
      facts.started, facts.conditionsMet, facts.weeklyPence, facts.stillThere, facts.leftOn, facts.note,
      clock.now().toString(), by.id, by.name,
    ],
  ); // prettier-ignore
  return rows.length > 0;
};

const openOf = (
  tx: Tx,
  of: PanelCase,
): Promise<{ readonly id: string; readonly dueOn: Day; readonly version: number }[]> =>
  tx.query(
    `select id, due_on as "dueOn", version from follow_ups where borough_id = $1 and case_id = $2 and done_at is null`,
    [of.boroughId, of.id],
  );

const tell = async (
  tx: Tx,
  work: CaseWork,
  { of, followUp }: Answering,
  { started, stillThere }: FollowUpFacts,
): Promise<void> => {
  const particulars = { followUp: followUp.kind, started, stillThere };
  await recordEvent(tx, work.clock, of, { kind: 'follow-up done', actor: work.actor, particulars });
  await work.audit.record(
    tx,
    {
      action: 'follow-up-recorded',
      subjectType: 'case',
      subjectIds: [of.id],
      particulars: { followUp: followUp.kind },
    },
    work.origin,
  );
};

/** The service closes it, not whoever answered: nothing more is asked. What is shared runs out by itself. */
const close = async (tx: Tx, work: CaseWork, of: PanelCase): Promise<void> => {
  await moveCase(tx, { ...work, actor: THE_SERVICE }, of, { name: 'close', because: 'followed up' });
};

const answeredMeanwhile = (): ConflictError =>
  new ConflictError(
    'Somebody else answered this follow-up while you had it open. Both answers are on this page; theirs is the one that was saved.',
    'follow-up-answered',
  );
