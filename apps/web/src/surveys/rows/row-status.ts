import { ReturnPage } from '@lib/surveys/returns/read-return';
import { HeldRow } from '@lib/surveys/returns/held-return';
import { Status } from '@lib/web-kit/govuk/tag';
import { counted } from '../page-facts';
import { FoundRow } from '../fields/asked-fields';

/** What a row can need or be; a row can be several. The first that is true is its status. */
export const ROW_STATUSES = {
  error: 'With errors',
  'to-confirm': 'To confirm',
  missing: 'With answers missing',
  query: 'With queries',
  new: 'New',
  changed: 'Changed',
  done: 'Nothing to do',
} as const;

export type RowStatus = keyof typeof ROW_STATUSES;

export interface RowStands {
  readonly is: ReadonlySet<RowStatus>;
  readonly status: Status;
  readonly notes: readonly string[];
}

export const rowStands = (
  { weighed }: Pick<ReturnPage, 'weighed'>,
  { held, judged }: FoundRow,
): RowStands => {
  const here = weighed.findings.filter(({ place }) => place.row === held.id);
  const count = (weight: 'missing' | 'error' | 'query'): number =>
    here.filter((finding) => finding.weight === weight && finding.explanation === null).length;
  const [errors, missing, queries] = [count('error'), count('missing'), count('query')];
  const toConfirm = [...judged.asked].filter((code) => held.answers[code]?.state === 'to confirm').length;
  const words: [RowStatus, boolean, Status][] = [
    ['error', errors > 0, { text: counted(errors, 'error'), kind: 'problem' }],
    ['to-confirm', toConfirm > 0, { text: 'To confirm', kind: 'waiting' }],
    ['missing', missing > 0, { text: `${missing} to answer`, kind: 'doing' }],
    ['query', queries > 0, { text: counted(queries, 'query', 'queries'), kind: 'waiting' }],
    ['new', isNew(held), { text: 'New', kind: 'done' }],
    ['changed', isChanged(held), { text: 'Changed', kind: 'done' }],
  ];
  const is = words.filter(([, holds]) => holds);
  const needs = is.filter(([name]) => name !== 'new' && name !== 'changed');
  const [first, ...others] = is;
  return {
    is: new Set<RowStatus>([...is.map(([name]) => name), ...(needs.length === 0 ? (['done'] as const) : [])]),
    status: first?.[2] ?? { text: 'Confirmed', kind: 'done' },
    notes: others.map(([, , { text }]) => text),
  };
};

const isNew = ({ origin }: HeldRow): boolean => origin !== 'known' && origin !== 'last wave';

const isChanged = ({ answers }: HeldRow): boolean =>
  Object.values(answers).some(({ state, prefilled }) => state === 'given' && prefilled !== null);
