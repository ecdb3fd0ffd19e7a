import { poundsTyped } from '@lib/kernel/pounds';
import { Question } from '../question-sets/question';
import { QuestionSet, Section } from '../question-sets/question-set';
import { FormLine, FormSheets } from './form-sheets';
import { typeOf } from './question-types';

/** A question set as lines of a workbook, to be changed there and read back. */
export const writeForm = ({ code, title, purpose, sections, lists, rules }: QuestionSet): FormSheets => ({
  settings: [{ form_id: code, form_title: title, purpose }],
  survey: sections.flatMap(sectionLines),
  choices: Object.entries(lists).flatMap(([list, choices]) =>
    choices.map((choice): FormLine => ({ list_name: list, name: choice.code, label: choice.label })),
  ),
  rules: rules.map((rule): FormLine => ({
    ...{ name: rule.code, weight: rule.weight, rows: rule.rows, holds: rule.holds },
    ...{ about: rule.names.join(', '), message: rule.says, how_to_mend: rule.fix },
  })),
  gaps: sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.kind === 'grid'
        ? question.impossible.map(([row, column]): FormLine => ({ grid: question.code, row, column }))
        : [],
    ),
});

const sectionLines = ({ code, title, guidance, shownWhen, rows, questions }: Section): FormLine[] => [
  {
    ...{
      type: rows ? 'begin_rows' : 'begin_section',
      name: code,
      label: title,
      hint: guidance,
      relevant: shownWhen,
    },
    ...(rows
      ? {
          ...{
            row_name: rows.one,
            row_key: rows.key.join(', '),
            most: String(rows.most),
            prefill: rows.prefill,
          },
          about_children: rows.aboutChildren === undefined ? undefined : yesNo(rows.aboutChildren),
        }
      : {}),
  },
  ...questions.map(questionLine),
  { type: rows ? 'end_rows' : 'end_section' },
];

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const questionLine = (question: Question): FormLine => ({
  ...{ type: typeOf(question), name: question.code, label: question.label, hint: question.guidance },
  ...{ required: yesNo(question.required), relevant: question.shownWhen, prefill: question.prefill },
  asked_anyway: question.askedAnyway,
  read_only: question.readOnly === undefined ? undefined : yesNo(question.readOnly),
  ...bounds(question),
  ...(question.kind === 'ranked' ? { most: String(question.most) } : {}),
  ...(question.kind === 'derived' ? { calculation: question.formula } : {}),
  ...(question.kind === 'grid' ? { totals: yesNo(question.totals) } : {}),
  ...(question.kind === 'text'
    ? {
        ...{ longest: String(question.longest), matches: question.pattern?.matches },
        matches_message: question.pattern?.says,
      }
    : {}),
});

/** Amounts are pounds in a workbook and pence in the document. */
const bounds = (question: Question): FormLine => {
  if (question.kind !== 'whole' && question.kind !== 'money' && question.kind !== 'grid') return {};
  const isMoney = question.kind === 'money' || (question.kind === 'grid' && question.of === 'money');
  const shown = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : isMoney ? poundsTyped(value) : String(value);
  return { lowest: shown(question.lowest), highest: shown(question.highest) };
};
