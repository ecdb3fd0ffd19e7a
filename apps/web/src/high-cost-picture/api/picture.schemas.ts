import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { Spread } from '@lib/high-cost/picture/spread';
import { day, flag, list, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { DEFINITION } from '../../register/api/register.schemas';
import { TableName, TABLES } from '../picture-table';

export interface PictureLineJson {
  readonly label: string;
  readonly placements: number | null;
  readonly pence: number | null;
}

const LINE = shape<PictureLineJson>('PictureLine', 'A line of a table', {
  label: text('What it is of', 'Children’s homes'),
  placements: orNull(whole('How many placements; null where that does not apply', 4)),
  pence: orNull(whole('What they cost, in pence before VAT; null where that does not apply', 2600000)),
});

export interface PictureTableJson {
  readonly table: TableName;
  readonly heading: string;
  readonly finding: string;
  readonly counted: string;
  readonly amounts: string | null;
  readonly lines: readonly PictureLineJson[];
}

const TABLE = shape<PictureTableJson>('PictureTable', 'A table of the picture, with what it says', {
  table: oneOf(TABLES, 'Which it is'),
  heading: text('Its heading', 'Kind of placement'),
  finding: text(
    'What it says, in a sentence',
    '4 of 5 placements (80%) are in “Children’s homes”, the most.',
  ),
  counted: text('How it is counted', 'The placement type of your returns, in groups.'),
  amounts: orNull(text('What its amounts are; null where there are none', 'A week before VAT (£)')),
  lines: list(LINE, 'In the order of the page'),
});

const SPREAD = shape<Spread>('WeeklySpread', 'How weekly prices are spread, in pence before VAT', {
  lower: whole('A quarter cost this or less', 520000),
  median: whole('Half cost this or less', 650000),
  upper: whole('A quarter cost this or more', 940000),
});

export interface PictureJson {
  readonly on: string;
  readonly definition: HcliDefinition;
  readonly inForce: boolean;
  readonly placements: number;
  readonly unpriced: number;
  readonly weeklyPence: number;
  readonly yearlyPence: number;
  readonly committedPence: number;
  readonly spread: Spread | null;
  readonly returnsTrueAt: string | null;
  readonly tables: readonly PictureTableJson[];
}

export const PICTURE = shape<PictureJson>(
  'RegisterPicture',
  'Your borough’s high-cost placements in figures, exact',
  {
    on: day('The day'),
    definition: DEFINITION,
    inForce: flag('Whether that definition was in force on the day'),
    placements: whole('How many are in', 12),
    unpriced: whole('Those of them without a weekly price, which are in no amount', 1),
    weeklyPence: whole('What they cost a week, in pence before VAT', 9100000),
    yearlyPence: whole('365 nights at that week, in pence', 474500000),
    committedPence: whole('What the lines come to in the twelve months from the day, in pence', 430000000),
    spread: orNull(SPREAD),
    returnsTrueAt: orNull(day('The day the latest return is true for; null while there is none')),
    tables: list(TABLE, 'The tables of the page'),
  },
);
