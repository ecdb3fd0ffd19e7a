import { formatDay } from '@lib/kernel/london-format';
import { PossibleTransfer, TRANSFER_ANSWERS } from '@lib/placements/transfers/possible-transfer';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { childrenPaths } from '../children.paths';

/** What happened here, by the borough’s own returns. */
export const happenedWords = ({ direction, happenedOn }: PossibleTransfer): string =>
  direction === 'left'
    ? `Care ended on ${formatDay(happenedOn)}, taken over by another authority`
    : `Care began on ${formatDay(happenedOn)}`;

export const presentTransfers = (transfers: readonly PossibleTransfer[]): object => ({
  title: 'Possible transfers',
  back: { href: childrenPaths.list },
  table:
    transfers.length === 0
      ? null
      : ({
          caption: 'Your children who may be in another authority’s return, those without an answer first',
          hideCaption: true,
          columns: [{ text: 'Child' }, { text: 'In your returns' }, { text: 'What you said' }],
          rows: transfers.map((one) => [
            {
              text: one.localReference,
              href: childrenPaths.child(one.childId),
              note: one.serviceReference,
            },
            happenedWords(one),
            {
              ...(one.answer === null
                ? { status: { text: 'Nothing yet', kind: 'waiting' } as const }
                : { text: TRANSFER_ANSWERS[one.answer], note: `Said by ${one.answeredByName}` }),
              links: [
                {
                  text: one.answer === null ? 'Answer' : 'Change the answer',
                  href: childrenPaths.transfer(one.id),
                  hiddenText: `for ${one.localReference}, ${formatDay(one.happenedOn)}`,
                },
              ],
            },
          ]),
        } satisfies DataTable),
});

/** One of them, with the question whether it is the same child. */
export const presentTransfer = (transfer: PossibleTransfer, form: FormModel): object => ({
  title: 'A possible transfer',
  reference: transfer.localReference,
  back: { href: childrenPaths.transfers },
  action: childrenPaths.transfer(transfer.id),
  version: transfer.version,
  rows: [
    { label: 'Child', value: transfer.localReference, href: childrenPaths.child(transfer.childId) },
    { label: 'Service reference', value: transfer.serviceReference },
    { label: 'In your returns', value: happenedWords(transfer) },
    {
      label: 'What you said',
      value:
        transfer.answer === null
          ? 'Nothing yet'
          : `${TRANSFER_ANSWERS[transfer.answer]} (${transfer.answeredByName})`,
    },
  ] satisfies SummaryRow[],
  answers: Object.entries(TRANSFER_ANSWERS).map(([value, text]) => ({ value, text })),
  form,
});
