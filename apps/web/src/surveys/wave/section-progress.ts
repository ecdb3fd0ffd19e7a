import { Temporal } from 'temporal-polyfill';
import { hasRows, Section } from '@lib/surveys/question-sets/question-set';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { HeldAnswers } from '@lib/surveys/returns/held-return';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { Status } from '@lib/web-kit/govuk/tag';
import { counted } from '../page-facts';
import { isTyped } from '../fields/asked-field';

/** How far a section is. */
export interface SectionProgress {
  readonly rows: number | null;
  readonly answered: number;
  readonly toConfirm: number;
  readonly rowsToConfirm: number;
  readonly missing: number;
  readonly errors: number;
  /** Queries nobody explained. */
  readonly queries: number;
  readonly lastChange: { readonly at: Temporal.Instant; readonly by: string } | null;
}

export const progressOf = (
  opened: Pick<OpenedReturn, 'held' | 'weighed'>,
  section: Section,
): SectionProgress => {
  const { judged, findings } = opened.weighed;
  const codes = section.questions.filter(isTyped).map(({ code }) => code);
  const rows = hasRows(section) ? (judged.rows[section.code] ?? []) : null;
  const heldRows = new Map((opened.held.rows[section.code] ?? []).map((row) => [row.id, row.answers]));
  const parts = (rows ?? [judged.once]).map((worked) => ({
    worked,
    held: 'id' in worked ? (heldRows.get(worked.id) ?? {}) : opened.held.once,
  }));
  const here = findings.filter(({ place }) => place.section === section.code);
  const waits = parts.map(({ worked, held }) => waiting(held, codes, worked.asked));
  return {
    rows: rows?.length ?? null,
    answered: parts.reduce(
      (sum, { worked }) => sum + codes.filter((code) => isAnswered(worked.answers[code])).length,
      0,
    ),
    toConfirm: waits.reduce((sum, one) => sum + one, 0),
    rowsToConfirm: waits.filter((one) => one > 0).length,
    missing: here.filter(({ weight }) => weight === 'missing').length,
    errors: here.filter(({ weight }) => weight === 'error').length,
    queries: here.filter(({ weight, explanation }) => weight === 'query' && explanation === null).length,
    lastChange: lastChange(
      parts.map(({ held }) => held),
      codes,
    ),
  };
};

const waiting = (held: HeldAnswers, codes: readonly string[], asked: ReadonlySet<string>): number =>
  codes.filter((code) => asked.has(code) && held[code]?.state === 'to confirm').length;

const lastChange = (
  some: readonly HeldAnswers[],
  codes: readonly string[],
): SectionProgress['lastChange'] => {
  let last: SectionProgress['lastChange'] = null;
  for (const held of some)
    for (const code of codes) {
      const answer = held[code];
      if (!answer?.changedByName) continue;
      if (last === null || Temporal.Instant.compare(answer.changedAt, last.at) > 0)
        last = { at: answer.changedAt, by: answer.changedByName };
    }
  return last;
};

/** What a section needs, the most pressing first; it is done when nothing does. */
export const progressStatus = (progress: SectionProgress): Status => {
  const { errors, missing, toConfirm, rowsToConfirm, queries, rows, answered } = progress;
  if (errors > 0) return { text: counted(errors, 'error'), kind: 'problem' };
  if (toConfirm > 0)
    return {
      text: rows === null ? `${toConfirm} to confirm` : `${counted(rowsToConfirm, 'row')} to confirm`,
      kind: 'waiting',
    };
  if (missing > 0)
    return answered === 0 && toConfirm === 0
      ? { text: 'Not started', kind: 'not-started' }
      : { text: `${missing} to answer`, kind: 'doing' };
  if (queries > 0) return { text: counted(queries, 'query', 'queries'), kind: 'waiting' };
  return { text: 'Done', kind: 'done' };
};
