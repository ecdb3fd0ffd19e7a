import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { Attempt } from '../fields/attempt';
import { askedIn, factsOf, FoundRow, rowsOf } from '../fields/asked-fields';
import { QuestionsForm, questionsForm } from '../fields/form-model';
import { rowName } from '../fields/row-name';
import { waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { COLOURS } from '../page-facts';

export interface RowModel extends QuestionsForm {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly heading: string;
  readonly local: string | null;
  readonly place: string;
  readonly action: string;
  readonly problems: readonly RowProblem[];
  readonly hasNext: boolean;
  readonly remove: string | null;
}

interface RowProblem {
  readonly text: string;
  readonly fix: string;
  readonly tag: { readonly text: string; readonly colour: string };
  readonly href: string | null;
}

const TAGS = { missing: 'To answer', error: 'Error', query: 'Query' } as const;

/** One child, search or bed of a return as a form. */
export const presentRow = (opened: OpenedReturn, row: FoundRow, attempt: Attempt): RowModel => {
  const { wave, compiled, canChange, head } = opened;
  const name = rowName(opened, row);
  const inSection = rowsOf(opened).filter(({ section }) => section.code === row.section.code);
  return {
    ...questionsForm(
      compiled.set,
      askedIn(opened, row.section, row).map((field) => ({
        field,
        facts: factsOf(opened, field, attempt, row),
      })),
      attempt,
    ),
    title: `${row.section.title}: one ${row.section.rows.one}`,
    caption: waveCaption(opened),
    back: { href: surveysPaths.section(wave.id, row.section.code) },
    heading: name.text,
    local: name.local,
    place: `${row.place} of ${inSection.length}`,
    action: surveysPaths.row(wave.id, row.held.id),
    problems: opened.weighed.findings
      .filter(({ place, weight }) => place.row === row.held.id && weight !== 'missing')
      .map((finding) => ({
        text: finding.says,
        fix: finding.explanation ? `Explained: ${finding.explanation.explanation}` : finding.fix,
        tag: { text: TAGS[finding.weight], colour: COLOURS[finding.weight] },
        href: finding.weight === 'query' ? surveysPaths.problem(wave.id, finding.key) : null,
      })),
    hasNext: row.place < inSection.length,
    remove: canChange && head.state === 'in progress' ? surveysPaths.removeRow(wave.id, row.held.id) : null,
  };
};
