import { formatMonth } from '@lib/kernel/london-format';
import { day } from '@lib/kernel/day';
import { NewChild } from '@lib/placements/entering/enter-child.service';
import { ENTERED_SEXES, ENTERED_STATUSES } from '@lib/placements/entering/entered-codes';
import { PossibleMatch } from '@lib/placements/entering/possible-matches';
import { codeLabel } from '@lib/placements/wording/code-label';
import { legalStatusWords } from '@lib/placements/wording/placement-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../children.paths';
import { EDGE_OF_CARE } from './add-child.form';

export const MONTHS: readonly Choice[] = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  text: formatMonth(day(`2000-${String(at + 1).padStart(2, '0')}-01`)).split(' ')[0]!,
}));

export const SEX_CHOICES: readonly Choice[] = ENTERED_SEXES.map(({ code, label }) => ({
  value: code,
  text: label,
}));

export const STATUS_CHOICES: readonly Choice[] = [
  { value: EDGE_OF_CARE, text: 'On the edge of care: not looked after' },
  ...ENTERED_STATUSES.map(({ code, label }) => ({ value: code, text: label })),
];

/** The form for a child no return has. */
export const presentAddChild = (form: FormModel): object => ({
  title: 'Add a child',
  back: { href: childrenPaths.list },
  action: childrenPaths.add,
  months: MONTHS,
  sexes: SEX_CHOICES,
  statuses: STATUS_CHOICES,
  form,
});

/** What was typed and who in the borough may be meant, before the child is added. */
export const presentCheckChild = (
  child: NewChild,
  matches: readonly PossibleMatch[],
  form: FormModel,
): object => ({
  title: 'Check before you add a child',
  back: { href: childrenPaths.list },
  action: childrenPaths.add,
  rows: rowsOf(child),
  matches: matches.length === 0 ? null : matchTable(matches),
  hidden: hiddenFields(form),
});

const rowsOf = (child: NewChild): SummaryRow[] => [
  { label: 'Your reference', value: child.reference },
  { label: 'Born', value: formatMonth(child.birthMonth) },
  { label: 'Sex', value: codeLabel(ENTERED_SEXES, child.sex) },
  {
    label: 'Legal status',
    value: child.legalStatus === null ? 'On the edge of care' : legalStatusWords(child.legalStatus),
  },
];

const matchTable = (matches: readonly PossibleMatch[]): DataTable => ({
  caption: 'Children of your borough who may be the same child',
  columns: [{ text: 'Your reference' }, { text: 'Why they may be the same' }],
  rowHeadings: true,
  rows: matches.map(({ id, localReference, because }) => [
    { text: localReference, href: childrenPaths.child(id) },
    because === 'reference'
      ? 'The reference is all but the same'
      : 'Same month of birth, and same sex or one not known',
  ]),
});

/** What was typed, carried to the next page. */
export const hiddenFields = ({ values }: FormModel): { name: string; value: string }[] =>
  Object.entries(values).flatMap(([name, sent]) =>
    [sent].flat().flatMap((value) => (typeof value === 'string' && name !== 'step' ? [{ name, value }] : [])),
  );
