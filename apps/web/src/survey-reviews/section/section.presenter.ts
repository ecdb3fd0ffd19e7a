import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Answer, Answers, cellsOf, isGrid } from '@lib/surveys/answers/answer';
import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { rowWords } from '@lib/surveys/comparing/row-words';
import { Question } from '@lib/surveys/question-sets/question';
import { hasRows, QuestionSet, Section } from '@lib/surveys/question-sets/question-set';
import { ReturnForReview } from '@lib/surveys/reviewing/reviewed-returns.service';
import { VersionSection } from '@lib/surveys/reviewing/versions.query';
import { NotFoundError } from '@lib/kernel/domain-error';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { counted } from '../../surveys/page-facts';
import { reviewsPaths } from '../survey-reviews.paths';

export interface SectionModel {
  readonly title: string;
  readonly heading: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly sentence: string;
  readonly table: DataTable;
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
    };
  if (row === null)
    return {
      ...{ ...whole, heading: section.title, back: { href: reviewsPaths.review(wave.id, slug) } },
      sentence: `${counted(kept.rows.length, 'row')}. Open one to read it.`,
      table: rowsTable(found, section, kept),
    };
  const one = kept.rows[row - 1];
  if (!one) throw new NotFoundError('row');
  return {
    ...{ ...whole, heading: rowWords(compiled.set, code, one.key) },
    back: { href: reviewsPaths.section(wave.id, slug, code) },
    sentence: `Row ${row} of ${kept.rows.length} of ${section.title}.`,
    table: answersTable(found, { section, answers: one.answers, row }),
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
      .flatMap((question): TableRow[] => {
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
        return linesOf(compiled.set, question, answers[question.code] ?? null).map(
          ({ label, answer }, at) => [label, answer, ...(canComment ? [at === 0 ? comment : null] : [])],
        );
      }),
  };
};

/** A grid cell by cell, those alone that are not nought: the comment is on the whole of it. */
const linesOf = (
  set: QuestionSet,
  question: Question,
  answer: Answer,
): { label: string; answer: string }[] => {
  const whole = { label: question.label, answer: shownAnswer(set, question, answer) };
  if (question.kind !== 'grid' || !isGrid(answer)) return [whole];
  const one = { ...question, kind: question.of } as Question;
  return [
    whole,
    ...cellsOf(set, question).flatMap(({ down, across }) => {
      const cell = answer[down.code]?.[across.code] ?? null;
      return cell === 0
        ? []
        : [
            {
              label: `${question.label}: ${down.label}, ${across.label}`,
              answer: shownAnswer(set, one, cell),
            },
          ];
    }),
  ];
};

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
      { text: hasRows(section) ? section.rows.one : 'Row' },
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
