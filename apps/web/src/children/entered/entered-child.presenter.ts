import { formatDay, formatMonth } from '@lib/kernel/london-format';
import { EnteredChildLine } from '@lib/placements/entering/entered-children.query';
import { EnteredChildDesk } from '@lib/placements/entering/entered-children.service';
import { ENTERED_SEXES } from '@lib/placements/entering/entered-codes';
import { codeLabel } from '@lib/placements/wording/code-label';
import { legalStatusWords } from '@lib/placements/wording/placement-words';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../children.paths';
import { EDGE_OF_CARE } from '../entering/add-child.form';
import { MONTHS, SEX_CHOICES, STATUS_CHOICES } from '../entering/add-child.presenter';

const statusWords = ({ legalStatus }: EnteredChildLine): string | null =>
  legalStatus === null ? 'On the edge of care' : legalStatusWords(legalStatus);

/** Children who were added here and are in no return yet. */
export const presentEnteredChildren = (children: readonly EnteredChildLine[]): object => ({
  title: 'Children added here',
  back: { href: childrenPaths.list },
  add: childrenPaths.add,
  isEmpty: children.length === 0,
  table: {
    caption: 'Children added here, the last first',
    hideCaption: true,
    columns: [
      { text: 'Reference' },
      { text: 'Born' },
      { text: 'Sex' },
      { text: 'Legal status when added' },
      { text: 'Added' },
    ],
    rows: children.map((child) => [
      { text: child.localReference, href: childrenPaths.child(child.id), note: child.serviceReference },
      formatMonth(child.birthMonth),
      codeLabel(ENTERED_SEXES, child.sex),
      statusWords(child),
      { text: formatDay(child.enteredOn), note: child.enteredByName },
    ]),
  } satisfies DataTable,
});

export const formOfEntered = ({ birthMonth, sex, legalStatus }: EnteredChildLine): object => ({
  bornMonth: String(Number(birthMonth.slice(5, 7))),
  bornYear: birthMonth.slice(0, 4),
  sex,
  legalStatus: legalStatus ?? EDGE_OF_CARE,
});

/** The form that puts right what was entered. */
export const presentCorrection = ({ child }: EnteredChildDesk, form: FormModel): object => ({
  title: 'Correct a child who was added here',
  reference: child.localReference,
  back: { href: childrenPaths.child(child.id) },
  action: childrenPaths.correct(child.id),
  months: MONTHS,
  sexes: SEX_CHOICES,
  statuses: STATUS_CHOICES,
  version: child.version,
  form,
});

/** What is removed, or why it cannot be. */
export const presentRemoval = ({ child, inTheWay }: EnteredChildDesk, form: FormModel): object => ({
  title: 'Remove a child who was added by mistake',
  reference: child.localReference,
  back: { href: childrenPaths.child(child.id) },
  action: childrenPaths.remove(child.id),
  rows: [
    { label: 'Your reference', value: child.localReference },
    { label: 'Born', value: formatMonth(child.birthMonth) },
    { label: 'Added', value: `${formatDay(child.enteredOn)}, by ${child.enteredByName}` },
  ] satisfies SummaryRow[],
  inTheWay,
  version: child.version,
  form,
});
