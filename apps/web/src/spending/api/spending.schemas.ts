import { IsString, Matches } from 'class-validator';
import { SPENDING_LINE_CODES } from '@lib/measures/section-251/spending-line';
import { SPENDING_LOAD_STATES, SpendingCounts, SpendingLoad } from '@lib/measures/section-251/spending-load';
import { PassedOver, SpendingFigure } from '@lib/measures/section-251/spending-table';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Said } from '../../api-docs/describing/said.decorator';
import {
  borough,
  flag,
  key,
  list,
  moment,
  oneOf,
  orNull,
  Schema,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

/** The confirmation of a difference. */
export class ApplySpendingBody {
  @IsString({ message: 'Give seen, from the table’s preview' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Give seen as the table’s preview has it' })
  @Said('The mark of the difference that was shown', { examples: ['0'.repeat(64)] })
  seen!: string;
}

const MEGABYTES = WEB_LIMITS.uploadBytes / 1_000_000;

export const SPENDING_UPLOAD: Schema = {
  type: 'object',
  title: 'SpendingUpload',
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: `The table as CSV or Excel workbook, ${MEGABYTES} MB or less`,
    },
  },
  required: ['file'],
};

const COUNTS = shape<SpendingCounts>('SpendingCounts', 'What a table changes or changed', {
  added: whole('Figures that were not loaded before'),
  changed: whole('Figures that were another sum before'),
  unchanged: whole('Figures that stay as they are'),
});

const PASSED_OVER = shape<PassedOver>('SpendingPassedOver', 'Rows of a table that are not read', {
  otherAreas: whole('Of areas outside London'),
  otherLines: whole('Of lines no measure needs'),
  unknownLines: list(
    text('A line as the table names it', 'Fostring services'),
    'Of those, lines without a number: perhaps one that was misspelt',
  ),
  notGiven: whole('Without a figure'),
});

const LOAD = shape<SpendingLoad>('SpendingLoad', 'A section 251 table that was handed in', {
  id: key('Key of the table'),
  source: text('The name of the file'),
  madeUp: flag('Whether its figures are made up, for practice'),
  rowCount: whole('How many figures it has'),
  passedOver: PASSED_OVER,
  state: oneOf(SPENDING_LOAD_STATES, 'Where it stands'),
  counts: orNull(COUNTS),
  receivedAt: moment('When it was handed in'),
  receivedByName: text('By whom', 'A made-up officer'),
  appliedAt: orNull(moment('When it was applied; null while it was not')),
  appliedByName: orNull(text('Who confirmed it; null while nobody did', 'A made-up officer')),
  takenBackAt: orNull(moment('When it was taken back; null while it was not')),
  takenBackByName: orNull(text('Who took it back; null while nobody did', 'A made-up officer')),
});

const FIGURE = shape<SpendingFigure>('SpendingFigure', 'What a borough spent on a line in a financial year', {
  boroughId: borough('The borough, by its DfE number'),
  year: whole('The year in which the financial year ends'),
  line: oneOf(SPENDING_LINE_CODES, 'Line 3.1.11 (looked-after), 3.1.2 (fostering) or 3.1.1 (residential)'),
  pence: whole('Gross spending, in pence'),
  row: whole('The row of the file'),
});

export interface SpendingLoadsAnswer {
  readonly loads: readonly SpendingLoad[];
  readonly now: readonly SpendingFigure[];
}

export const SPENDING_LOADS = shape<SpendingLoadsAnswer>('SpendingLoads', 'Section 251 tables, and what counts', {
  loads: list(LOAD, 'Tables that were handed in, newest first'),
  now: list(FIGURE, 'The figures that count now'),
}); // prettier-ignore

export interface SpendingPreviewAnswer {
  readonly load: SpendingLoad;
  readonly figures: readonly SpendingFigure[];
  readonly ifConfirmed: SpendingCounts | null;
  readonly seen: string | null;
}

export const SPENDING_PREVIEW = shape<SpendingPreviewAnswer>('SpendingPreview', 'A table, and what applying it would change', {
  load: LOAD,
  figures: list(FIGURE, 'What it says'),
  ifConfirmed: orNull(COUNTS),
  seen: orNull(text('The mark of this difference, to be sent when it is confirmed; null once it does not wait any more')),
}); // prettier-ignore

export interface SpendingReceived {
  readonly id: string;
  readonly isNew: boolean;
}

export const SPENDING_RECEIVED = shape<SpendingReceived>('SpendingReceived', 'A table that was taken in', {
  id: key('Key of the table: look at it, then apply it or put it aside'),
  isNew: flag('False when the same figures had been loaded already'),
});
