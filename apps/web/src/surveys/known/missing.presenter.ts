import { hasRows } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { Attempt } from '../fields/attempt';
import { factsOf, FoundRow } from '../fields/asked-fields';
import { FieldModel, isWide } from '../fields/field-model';
import { FieldAsked, QuestionsForm, questionsForm } from '../fields/form-model';
import { rowName } from '../fields/row-name';
import { counted, waveCaption } from '../page-facts';
import { surveysPaths } from '../surveys.paths';
import { MissingField, missingFields } from './missing-fields';

export interface MissingModel extends QuestionsForm {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly sentence: string;
  readonly groups: readonly MissingGroup[];
  /** Sections without a row that nobody said there is none for. */
  readonly unsigned: readonly { readonly text: string; readonly href: string }[];
  readonly action: string;
}

interface MissingGroup {
  readonly title: string;
  readonly note: string | null;
  /** Of one row: its questions stand side by side. */
  readonly ofRow: boolean;
  readonly fields: readonly (FieldModel & { readonly wide: boolean })[];
}

/** What is still to be answered, of the whole return and of its rows, as one form. */
export const presentMissing = (
  opened: OpenedReturn,
  attempt: Attempt,
  shown: readonly MissingField[] = missingFields(opened),
): MissingModel => {
  const { wave, compiled, weighed } = opened;
  const asked = shown.map((one): FieldAsked & MissingField => ({
    ...one,
    facts: { ...factsOf(opened, one.field, attempt, one.row), compact: one.row !== null },
    ...(one.row ? { of: `${one.row.section.rows.one} ${one.row.place}` } : {}),
  }));
  const form = questionsForm(compiled.set, asked, attempt);
  const { missing } = weighed.tally;
  return {
    ...form,
    title: 'What is missing',
    caption: waveCaption(opened),
    back: { href: surveysPaths.wave(wave.id) },
    sentence:
      missing > shown.length + unsignedOf(opened).length
        ? `${counted(missing, 'answer is', 'answers are')} missing. These are the first ${shown.length}.`
        : `${counted(missing, 'answer is', 'answers are')} missing.`,
    groups: groupsOf(opened, asked, form.fields),
    unsigned: unsignedOf(opened),
    action: surveysPaths.missing(wave.id),
  };
};

const groupsOf = (
  opened: OpenedReturn,
  asked: readonly MissingField[],
  fields: readonly FieldModel[],
): MissingGroup[] => {
  const keyOf = ({ row, section }: MissingField): string => row?.held.id ?? section;
  const byGroup = Map.groupBy(
    asked.map((one, at) => ({ one, field: fields[at]! })),
    ({ one }) => keyOf(one),
  );
  return [...byGroup.values()].map((some) => {
    const { row, section } = some[0]!.one;
    return {
      ...headingOf(opened, row, section),
      ofRow: row !== null,
      fields: some.map(({ field }) => ({ ...field, wide: isWide(field) })),
    };
  });
};

const headingOf = (
  opened: OpenedReturn,
  row: FoundRow | null,
  code: string,
): Omit<MissingGroup, 'fields' | 'ofRow'> => {
  const section = opened.compiled.set.sections.find((one) => one.code === code)!;
  if (!row) return { title: section.title, note: null };
  const { text, local } = rowName(opened, row);
  return {
    title: text,
    note: [local === null ? '' : `Your reference: ${local}`, section.title].filter((part) => part).join('. '),
  };
};

const unsignedOf = ({ wave, weighed, compiled }: OpenedReturn): MissingModel['unsigned'] =>
  weighed.findings
    .filter(({ rule, weight }) => weight === 'missing' && rule === 'no_rows')
    .flatMap(({ place }) =>
      compiled.set.sections
        .filter((section) => section.code === place.section && hasRows(section))
        .map(({ code, title, rows }) => ({
          text: `${title}: add each ${rows!.one}, or say that there is none`,
          href: surveysPaths.section(wave.id, code),
        })),
    );
