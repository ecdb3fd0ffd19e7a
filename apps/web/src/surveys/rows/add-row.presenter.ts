import { RowsSection } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { AskedField } from '../fields/asked-field';
import { Attempt } from '../fields/attempt';
import { QuestionsForm, questionsForm } from '../fields/form-model';
import { waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';

export interface AddRowModel extends QuestionsForm {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly one: string;
  readonly action: string;
}

/** What tells a new row from the others; the rest is asked on its own page. */
export const keyFields = (section: RowsSection): AskedField[] =>
  section.questions
    .filter(({ code }) => section.rows.key.includes(code))
    .map((question) => ({ rowId: null, question }));

export const presentAddRow = (opened: OpenedReturn, section: RowsSection, attempt: Attempt): AddRowModel => {
  const { wave, compiled } = opened;
  const facts = { set: compiled.set, answer: null, held: undefined, last: null, attempt, canChange: true };
  return {
    ...questionsForm(
      compiled.set,
      keyFields(section).map((field) => ({ field, facts })),
      attempt,
    ),
    title: `Add a ${section.rows.one}`,
    caption: waveCaption(opened),
    back: { href: surveysPaths.section(wave.id, section.code) },
    one: section.rows.one,
    action: surveysPaths.addRow(wave.id, section.code),
  };
};
