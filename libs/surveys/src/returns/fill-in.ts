import { Temporal } from 'temporal-polyfill';
import { newId } from '@lib/kernel/ids';
import { Tx } from '@lib/database/unit-of-work';
import { valuesOf } from '../answers/answer';
import { FilledAnswer, NewRow, writeFilledIn, writeRows } from '../filling/write-answers';
import { keyOf } from '../judging/rows';
import { KnownBefore } from '../prefill/known-before';
import { KnownRow } from '../prefill/prefill-source';
import { hasRows, QuestionSet, RowsSection } from '../question-sets/question-set';
import { HeldReturn, keyOfHeld, ReturnHead } from './held-return';

/**
 * Fills in what is known: into a return that begins, or into one that is open, where it leaves alone what somebody gave or
 * confirmed. Rows are found again by what tells them from one another; one that somebody removed stays removed.
 */
export const fillIn = async (
  tx: Tx,
  head: Pick<ReturnHead, 'boroughId' | 'id'>,
  known: KnownBefore,
  {
    set,
    held,
    removed,
    addsRows,
    ...when
  }: {
    readonly set: QuestionSet;
    readonly held: HeldReturn | null;
    /** What told removed rows from the others, by section. */
    readonly removed: ReadonlySet<string>;
    /** Not after the last day for new rows: what is there is filled in still. */
    readonly addsRows: boolean;
    readonly change: number;
    readonly at: Temporal.Instant;
  },
): Promise<void> => {
  const readOnly = new Set(
    set.sections.flatMap(({ questions }) => questions.filter((one) => one.readOnly).map(({ code }) => code)),
  );
  const filled = (rowId: string | null, row: KnownRow): FilledAnswer[] =>
    Object.entries(row).map(([question, answer]) => ({
      rowId,
      question,
      ...answer,
      readOnly: readOnly.has(question),
    }));
  const answers = filled(null, known.once);
  const rows: NewRow[] = [];
  for (const section of set.sections.filter(hasRows)) {
    const there = rowsByKey(section, held);
    const knownRows = known.rows[section.code] ?? [];
    knownRows.forEach((row, position) => {
      const key = keyOf(section, valuesOf(row));
      if (key !== null && removed.has(`${section.code}|${key}`)) return;
      const existing = key === null ? undefined : there.get(key);
      if (!existing && !addsRows) return;
      const id = existing ?? newId();
      if (!existing)
        rows.push({ id, section: section.code, position: there.size + position, origin: 'known' });
      answers.push(...filled(id, row));
    });
  }
  await writeRows(tx, head, rows, when.change);
  await writeFilledIn(tx, head, answers, when);
};

const rowsByKey = (section: RowsSection, held: HeldReturn | null): Map<string, string> =>
  new Map(
    (held?.rows[section.code] ?? []).flatMap((row): [string, string][] => {
      const key = keyOfHeld(section, row);
      return key === null ? [] : [[key, row.id]];
    }),
  );
