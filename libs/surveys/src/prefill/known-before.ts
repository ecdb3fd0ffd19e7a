import { Tx } from '@lib/database/unit-of-work';
import { Answers, valuesOf } from '../answers/answer';
import { isAnswered } from '../judging/bindings';
import { keyOf } from '../judging/rows';
import { Question } from '../question-sets/question';
import { hasRows, questionsAskedOnce, RowsSection } from '../question-sets/question-set';
import { LastWave } from '../weighing/last-wave.query';
import { PREFILL_SOURCES } from './prefill-register';
import {
  AnswerSource,
  KnownAnswer,
  KnownRow,
  PrefillAsked,
  PrefillSource,
  RowSource,
} from './prefill-source';

/** Everything that is known before a borough answers. */
export interface KnownBefore {
  readonly once: Readonly<Record<string, KnownAnswer>>;
  readonly rows: Readonly<Record<string, readonly KnownRow[]>>;
}

/**
 * What this service holds already, and where it holds nothing what the borough said in the last wave. It is filled in to be
 * confirmed and never counted by itself.
 */
export const knownBefore = async (
  tx: Tx,
  asked: PrefillAsked,
  last: LastWave | null,
  sources: readonly PrefillSource[] = PREFILL_SOURCES,
): Promise<KnownBefore> => {
  const byCode = new Map(sources.map((source) => [source.code, source]));
  const once: Record<string, KnownAnswer> = {};
  for (const question of questionsAskedOnce(asked.set)) {
    const known = await knownOnce(tx, asked, question, { byCode, last });
    if (known) once[question.code] = known;
  }
  const rows: Record<string, readonly KnownRow[]> = {};
  for (const section of asked.set.sections.filter(hasRows))
    rows[section.code] = await knownRows(tx, asked, section, { byCode, last });
  return { once, rows };
};

interface Known {
  readonly byCode: ReadonlyMap<string, PrefillSource>;
  readonly last: LastWave | null;
}

const isAnswerSource = (source: PrefillSource | undefined): source is AnswerSource => source?.of === 'answer';
const isRowSource = (source: PrefillSource | undefined): source is RowSource => source?.of === 'rows';

const knownOnce = async (
  tx: Tx,
  asked: PrefillAsked,
  question: Question,
  { byCode, last }: Known,
): Promise<KnownAnswer | null> => {
  if (question.kind === 'derived') return null;
  const source = byCode.get(question.prefill ?? '');
  const known = isAnswerSource(source) ? await source.know(tx, asked, question) : null;
  return known ?? (last && saidLastWave(question, last.once, last));
};

/** What the borough answered then, to be looked at again. */
const saidLastWave = (
  question: Question,
  answers: Answers,
  { title, on }: Pick<LastWave, 'title' | 'on'>,
): KnownAnswer | null => {
  const value = answers[question.code] ?? null;
  return isAnswered(value) ? { value, source: `Your return of ${title}`, on } : null;
};

const knownRows = async (
  tx: Tx,
  asked: PrefillAsked,
  section: RowsSection,
  { byCode, last }: Known,
): Promise<KnownRow[]> => {
  const source = byCode.get(section.rows.prefill ?? '');
  const before = last?.rows[section.code] ?? [];
  if (!isRowSource(source)) return last ? before.map((answers) => rowOfLastWave(section, answers, last)) : [];
  const known = await source.knowRows(tx, asked, section);
  return known.map((row) => {
    const key = keyOf(section, valuesOf(row));
    const said = before.find((answers) => keyOf(section, answers) === key);
    return said && last ? { ...rowOfLastWave(section, said, last), ...row } : row;
  });
};

const rowOfLastWave = (section: RowsSection, answers: Answers, last: LastWave): KnownRow =>
  Object.fromEntries(
    section.questions.flatMap((question) => {
      const known = question.kind === 'derived' ? null : saidLastWave(question, answers, last);
      return known ? [[question.code, known]] : [];
    }),
  );
