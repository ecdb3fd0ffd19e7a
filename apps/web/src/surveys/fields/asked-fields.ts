import { NotFoundError } from '@lib/kernel/domain-error';
import { Answers } from '@lib/surveys/answers/answer';
import { reopenedKey } from '@lib/surveys/returns/reopened-answers';
import { keyOf, JudgedRow } from '@lib/surveys/judging/rows';
import { WorkedOut } from '@lib/surveys/judging/worked-out';
import { hasRows, RowsSection, Section } from '@lib/surveys/question-sets/question-set';
import { HeldRow } from '@lib/surveys/returns/held-return';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { AskedField, isTyped } from './asked-field';
import { Attempt } from './attempt';
import { FieldFacts } from './field-facts';

/** A row of a return with its section, as it is held and as it is weighed. */
export interface FoundRow {
  readonly section: RowsSection;
  readonly held: HeldRow;
  readonly judged: JudgedRow;
  /** Its place in the section, from 1. */
  readonly place: number;
}

/** The sections that are asked now, in their order. */
export const sectionsAsked = ({ compiled, weighed }: Pick<OpenedReturn, 'compiled' | 'weighed'>): Section[] =>
  compiled.set.sections.filter((section) =>
    hasRows(section)
      ? section.code in weighed.judged.rows
      : section.questions.some(({ code }) => weighed.judged.once.asked.has(code)),
  );

/** @throws NotFoundError for one that is not in the set, or not asked now */
export const sectionOf = (opened: OpenedReturn, code: string): Section => {
  const section = sectionsAsked(opened).find((one) => one.code === code);
  if (!section) throw new NotFoundError('section');
  return section;
};

/** Every row of the return that counts, section by section. */
export const rowsOf = ({
  compiled,
  held,
  weighed,
}: Pick<OpenedReturn, 'compiled' | 'held' | 'weighed'>): FoundRow[] =>
  compiled.set.sections.filter(hasRows).flatMap((section) => {
    const byId = new Map((held.rows[section.code] ?? []).map((row) => [row.id, row]));
    return (weighed.judged.rows[section.code] ?? []).map((judged, at) => ({
      ...{ section, judged, held: byId.get(judged.id)!, place: at + 1 },
    }));
  });

/** @throws NotFoundError for a key of no row of the return */
export const rowOf = (opened: Pick<OpenedReturn, 'compiled' | 'held' | 'weighed'>, id: string): FoundRow => {
  const row = rowsOf(opened).find(({ held }) => held.id === id);
  if (!row) throw new NotFoundError('row');
  return row;
};

/** The questions of a section that are asked, of a row where it is given. */
export const askedIn = (
  opened: OpenedReturn,
  section: Section,
  row: FoundRow | null = null,
): AskedField[] => {
  const { asked } = row?.judged ?? opened.weighed.judged.once;
  return everyField(section, row).filter(({ question }) => asked.has(question.code));
};

/** All questions of a section, asked now or not: what was on a page when somebody opened it. */
export const everyField = (section: Section, row: Pick<FoundRow, 'held'> | null = null): AskedField[] =>
  section.questions.map((question) => ({ rowId: row?.held.id ?? null, question }));

/** What stands around a question on its page. */
export const factsOf = (
  opened: OpenedReturn,
  { question }: AskedField,
  attempt: Attempt,
  row: FoundRow | null = null,
): FieldFacts => {
  const worked: WorkedOut = row?.judged ?? opened.weighed.judged.once;
  const rowKey = row ? keyOf(row.section, worked.answers) : null;
  const before = lastAnswers(opened, row);
  return {
    set: opened.compiled.set,
    answer: worked.answers[question.code] ?? null,
    held: (row?.held.answers ?? opened.held.once)[question.code],
    last:
      opened.last && before && isTyped(question)
        ? { answer: before[question.code] ?? null, title: opened.last.title }
        : null,
    attempt,
    canChange:
      opened.canChange &&
      !opened.head.isNil &&
      (opened.reopened === null || opened.reopened.has(reopenedKey(question.code, rowKey))),
    asks: opened.comments
      .filter((one) => one.question === question.code && one.rowKey === rowKey)
      .map(({ comment }) => comment),
  };
};

const lastAnswers = ({ last }: OpenedReturn, row: FoundRow | null): Answers | null => {
  if (!last || !row) return last?.once ?? null;
  const key = keyOf(row.section, row.judged.answers);
  return last.rows[row.section.code]?.find((answers) => keyOf(row.section, answers) === key) ?? null;
};
