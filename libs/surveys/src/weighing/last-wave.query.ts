import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { Answers } from '../answers/answer';
import { publishedSet } from '../question-sets/published-set.query';
import { Wave } from '../waves/wave';
import { waveBefore } from '../waves/wave-before.query';
import { carriedReturn } from './carried-return';

/** What a borough last submitted in the wave before: what this wave is held against. */
export interface LastWave {
  readonly title: string;
  readonly on: Day;
  readonly once: Answers;
  readonly rows: Readonly<Record<string, readonly Answers[]>>;
}

/** One section as it was submitted. */
export interface SubmittedSection {
  readonly answers: Answers;
  readonly rows: readonly {
    readonly key: string;
    readonly childId: string | null;
    readonly answers: Answers;
  }[];
  readonly explained: readonly ExplainedQuery[];
}

/** A query with the words in which it was explained. */
export interface ExplainedQuery {
  readonly rule: string;
  readonly question: string;
  readonly rowKey: string | null;
  readonly says: string;
  readonly explanation: string;
}

/**
 * Null in a first wave, and where the borough submitted nothing in any before it. A wave can ask another version than the
 * one before it: what was answered then counts as far as it could be answered now (`carriedAnswer`).
 */
export const lastWaveOf = async (
  tx: Tx,
  wave: Pick<Wave, 'previousWaveId' | 'questionSetId'>,
  boroughId: number,
): Promise<LastWave | null> => {
  const before = await waveBefore(tx, wave, boroughId);
  if (before === null) return null;
  const sections = await tx.query<FoundSection>(
    `select s.section, s.content, w.title, w.reference_day as "on", w.question_set_id as "askedBy"
       from return_version_sections s
       join return_versions v on v.borough_id = s.borough_id and v.id = s.version_id
       join waves w on w.id = v.wave_id
      where v.borough_id = $1 and v.wave_id = $2
        and v.number = (select max(n.number) from return_versions n
                         where n.borough_id = v.borough_id and n.return_id = v.return_id)`,
    [boroughId, before],
  );
  const [first] = sections;
  if (!first) return null;
  const answered = {
    once: Object.assign({}, ...sections.map(({ content }) => content.answers)) as Answers,
    rows: Object.fromEntries(
      sections.map(({ section, content }) => [section, content.rows.map(({ answers }) => answers)]),
    ),
  };
  const { title, on, askedBy } = first;
  if (askedBy === wave.questionSetId) return { title, on, ...answered };
  const was = (await publishedSet(tx, askedBy)).set;
  return { title, on, ...carriedReturn(was, (await publishedSet(tx, wave.questionSetId)).set, answered) };
};

interface FoundSection {
  readonly section: string;
  readonly content: SubmittedSection;
  readonly title: string;
  readonly on: Day;
  readonly askedBy: string;
}
