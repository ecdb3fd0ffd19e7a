import { LETTERS } from '@lib/mail/sending/compose-mail';
import { formatMoment } from '@lib/kernel/london-format';
import { OUTBOX_STATES, OutboxMail, OutboxState, PROBLEM_WORDS } from '@lib/mail/outbox/outbox-mail';
import { formOf } from '@lib/web-kit/forms/form-model';
import { Status } from '@lib/web-kit/govuk/tag';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { Paging, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { outboxPaths } from './outbox.paths';

export const OUTBOX_FILTERS: readonly ListFilter<'state'>[] = [
  {
    name: 'state',
    label: 'State',
    choices: Object.entries(OUTBOX_STATES).map(([value, text]) => ({ value, text })),
  },
];

export interface OutboxModel {
  readonly title: string;
  readonly sends: boolean;
  readonly total: number;
  readonly table: DataTable;
  readonly paging: Paging;
  readonly filter: FilterPanel;
  readonly filters: readonly ListFilter[];
}

export const presentOutbox = (
  mails: readonly OutboxMail[],
  { query, paging, total, sends }: { query: Query; paging: Paging; total: number; sends: boolean },
): OutboxModel => ({
  title: titleWithPage('Emails', paging),
  sends,
  total,
  table: {
    caption: 'Emails, newest first',
    hideCaption: true,
    columns: [{ text: 'To' }, { text: 'Made' }, { text: 'Messages', numeric: true }, { text: 'State' }],
    rows: mails.map(rowOf),
  },
  paging,
  filter: {
    action: outboxPaths.outbox,
    form: formOf(query),
    applied: appliedFilters(OUTBOX_FILTERS, query, addressOf(query)),
    clearHref: outboxPaths.outbox,
  },
  filters: OUTBOX_FILTERS,
});

export const addressOf = (query: Query): string =>
  withQuery(outboxPaths.outbox, query as Record<string, string>);

const rowOf = (mail: OutboxMail): TableRow => [
  { text: mail.address, href: outboxPaths.mail(mail.id), hiddenText: `made at ${formatMoment(mail.madeAt)}` },
  formatMoment(mail.madeAt),
  mail.letter === null ? mail.messages : 'A link',
  {
    status: statusOf(mail),
    ...(mail.problem === null ? {} : { note: PROBLEM_WORDS[mail.problem] }),
  },
];

const STATUS_KINDS: Readonly<Record<OutboxState, Status['kind']>> = {
  waiting: 'waiting',
  failed: 'doing',
  sent: 'done',
  'gave up': 'problem',
  stopped: 'cannot',
};

const statusOf = ({ state }: OutboxMail): Status => ({
  text: OUTBOX_STATES[state],
  kind: STATUS_KINDS[state],
});

/** One mail: how often it was tried, and what came of it. */
export const presentMail = (mail: OutboxMail): object => ({
  title: 'An email',
  back: { href: outboxPaths.outbox },
  action: mail.state === 'failed' || mail.state === 'gave up' ? outboxPaths.sendAgain(mail.id) : null,
  rows: [
    { label: 'To', value: mail.address },
    { label: 'Made', value: formatMoment(mail.madeAt) },
    mail.letter === null
      ? { label: 'Messages it speaks of', value: mail.messages }
      : { label: 'What it says', value: LETTERS[mail.letter].subject },
    { label: 'State', status: statusOf(mail) },
    { label: 'Tries', value: mail.attempts },
    ...(mail.problem === null ? [] : [{ label: 'What went wrong', value: PROBLEM_WORDS[mail.problem] }]),
    ...(mail.state === 'failed' ? [{ label: 'Next try', value: formatMoment(mail.nextTryAt) }] : []),
    ...(mail.sentAt === null ? [] : [{ label: 'Sent', value: formatMoment(mail.sentAt) }]),
  ] satisfies readonly SummaryRow[],
});
