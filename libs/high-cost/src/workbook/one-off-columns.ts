import { LINE_KINDS, PAYERS } from '../costs/cost-line';
import { KEY_COLUMN, REFERENCE_COLUMN, Said, said, TEXT, VERSION_COLUMN } from './workbook-column';

/** Tells one cost of a placement from another; a row without it is a cost that is new. */
export const COST_KEY = 'once.cost';
export const ONCE_KIND = 'once.kind';
export const ONCE_PAYER = 'once.payer';
export const ONCE_POUNDS = 'once.pounds';
export const ONCE_ON = 'once.on';
export const ONCE_SOURCE = 'once.source';

/** A row is a cost that is paid once, so that a placement has as many rows as it has such costs. */
export const ONE_OFF: readonly Said[] = [
  {
    ...KEY_COLUMN,
    about: 'Tells which placement the cost is of. For a cost that is new, copy it from Register.',
  },
  { ...VERSION_COLUMN, about: 'Leave it as it is, and leave it empty in a row that is new.' },
  REFERENCE_COLUMN,
  said(
    COST_KEY,
    'Cost key',
    TEXT,
    'Tells which cost of the placement it is. Leave it as it is, and leave it empty in a row that is new.',
  ),
  said(ONCE_KIND, 'What it pays for', { kind: 'choice', words: LINE_KINDS }, 'From the list.'),
  said(ONCE_PAYER, 'Who is invoiced', { kind: 'choice', words: PAYERS }, 'From the list.'),
  said(
    ONCE_POUNDS,
    'Amount, paid once (£)',
    { kind: 'money' },
    'Pounds before VAT. Another amount takes the cost back and records the new one; 0 takes it back.',
  ),
  said(ONCE_ON, 'Day it falls on', { kind: 'day' }, 'The day of the cost; its month has the whole of it.'),
  said(
    ONCE_SOURCE,
    'Where it came from',
    TEXT,
    'A page, the panel or a workbook. It is not read back: what you add or change is from a workbook.',
  ),
];
