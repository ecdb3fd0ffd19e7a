import { sentenceCase } from '@lib/kernel/sentence-case';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Answers, isGrid } from '@lib/surveys/answers/answer';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { rowWords } from '@lib/surveys/comparing/row-words';
import { hasRows, QuestionSet, Section } from '@lib/surveys/question-sets/question-set';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { VersionSection } from '@lib/surveys/reviewing/versions.query';
import { NotFoundError } from '@lib/kernel/domain-error';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { counted } from '../../surveys/page-facts';
import { reviewsPaths } from '../survey-reviews.paths';
import { gridTable, wholeOf } from './grid-table';

export interface SectionModel {
  readonly title: string;
  readonly heading: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly sentence: string;
  readonly table: DataTable;
  readonly grids: readonly DataTable[];
}

/** The section an address names, where the borough shares it. @throws NotFoundError for any other */
export const sectionAsked = (
  { sections, compiled: { set } }: ReturnForReview,
  code: string,
): { readonly section: Section; readonly kept: VersionSection } => {
  const section = set.sections.find((one) => one.code === code);
  const kept = sections.find((one) => one.section === code);
  if (!section || !kept) throw new NotFoundError('section');
  return { section, kept };
};

/** A section of a submitted return: its answers, the rows it has, or one of them. */
export const presentSection = (found: ReturnForReview, code: string, row: number | null): SectionModel => {
  const { section, kept } = sectionAsked(found, code);
  const { wave, head, compiled } = found;
  const { name, slug } = authorityById(head.boroughId);
  const whole = {
    title: `${name}: ${section.title}`,
    caption: `${wave.collectionTitle}, ${wave.title}: ${name}`,
  };
  if (!hasRows(section))
    return {
      ...{
        ...whole,
        heading: section.title,
        back: { href: reviewsPaths.review(wave.id, slug) },
        sentence: '',
      },
      table: answersTable(found, { section, answers: kept.answers }),
      grids: gridsOf(compiled.set, section, kept.answers),
    };
  if (row === null)
    return {
      ...{ ...whole, heading: section.title, back: { href: reviewsPaths.review(wave.id, slug) } },
      sentence: `${counted(kept.rows.length, 'row')}. Open one to read it.`,
      table: rowsTable(found, section, kept),
      grids: [],
    };
  const one = kept.rows[row - 1];
  if (!one) throw new NotFoundError('row');
  return {
    ...{ ...whole, heading: rowWords(compiled.set, code, one.key) },
    back: { href: reviewsPaths.section(wave.id, slug, code) },
    sentence: `Row ${row} of ${kept.rows.length} of ${section.title}.`,
    table: answersTable(found, { section, answers: one.answers, row }),
    grids: gridsOf(compiled.set, section, one.answers),
  };
};

interface Answered {
  readonly section: Section;
  readonly answers: Answers;
  readonly row?: number;
}

const answersTable = (found: ReturnForReview, { section, answers, row }: Answered): DataTable => {
  const { wave, head, compiled } = found;
  const { slug } = authorityById(head.boroughId);
  const canComment = head.state === 'under review';
  return {
    caption: 'Answers',
    hideCaption: true,
    columns: [
      { text: 'Question', width: 'one-third' },
      { text: 'Answer' },
      ...(canComment ? [{ text: 'Comment' }] : []),
    ],
    rows: section.questions
      .filter(({ code }) => code in answers)
      .map((question): TableRow => {
        const about = {
          section: section.code,
          question: question.code,
          ...(row === undefined ? {} : { row }),
        };
        const link = {
          text: 'Comment',
          href: reviewsPaths.comment(wave.id, slug, about),
          hiddenText: `on ${question.label}`,
        };
        const comment = question.kind === 'derived' || question.readOnly ? null : link;
        const answer = wholeOf(compiled.set, question, answers[question.code] ?? null);
        return [question.label, answer, ...(canComment ? [comment] : [])];
      }),
  };
};

/** Grids one by one, below the other answers of the section. */
const gridsOf = (set: QuestionSet, { questions }: Section, answers: Answers): DataTable[] =>
  questions.flatMap((question) => {
    const answer = answers[question.code] ?? null;
    return question.kind === 'grid' && isGrid(answer) ? [gridTable(set, question, answer)] : [];
  });

/** Answers that tell one row from another at a glance, beside its name. */
const SHOWN_BESIDE = 3;

const rowsTable = (found: ReturnForReview, section: Section, { rows }: VersionSection): DataTable => {
  const { wave, head, compiled } = found;
  const { slug } = authorityById(head.boroughId);
  const keys = hasRows(section) ? section.rows.key : [];
  const beside = section.questions.filter(({ code }) => !keys.includes(code)).slice(0, SHOWN_BESIDE);
  return {
    caption: section.title,
    hideCaption: true,
    stacks: true,
    columns: [
      { text: hasRows(section) ? sentenceCase(section.rows.one) : 'Row' },
      ...beside.map(({ label }) => ({ text: label })),
    ],
    rows: rows.map(({ key, answers }, at) => [
      {
        text: rowWords(compiled.set, section.code, key),
        href: reviewsPaths.section(wave.id, slug, section.code, at + 1),
      },
      ...beside.map((question) => shownAnswer(compiled.set, question, answers[question.code] ?? null)),
    ]),
  };
};
