import { IsIn, IsOptional, Matches } from 'class-validator';
import { CountedAs } from '@lib/measures/behind/counted-row';
import { Day } from '@lib/kernel/day';
import { Measure } from '@lib/measures/measure';
import { MEASURES } from '@lib/measures/measure-register';
import { DateField } from '@lib/web-kit/forms/date-field';
import { ListFilter } from '@lib/web-kit/paging/list-filter';

/** The sides of a division as an address names them, with their words. */
export const SIDES: Readonly<Record<string, { readonly as: CountedAs; readonly text: string }>> = {
  counted: { as: 'counted', text: 'Counted' },
  'of-whom': { as: 'of whom', text: 'Of whom, but not counted' },
  'not-known': { as: 'not known', text: 'Not known' },
};

export const SIDE_NAMES = Object.keys(SIDES);

export const sideWords = (as: CountedAs): string => Object.values(SIDES).find((side) => side.as === as)!.text;

export const SIDE_FILTER: ListFilter<'as'> = {
  name: 'as',
  label: 'How a row counts',
  choices: Object.entries(SIDES).map(([value, { text }]) => ({ value, text })),
};

/** The codes of all parts there are; which of them a measure has, the measure says. */
export const PART_CODES: readonly string[] = [
  ...new Set(MEASURES.flatMap(({ parts = [] }) => parts.map(({ code }) => code))),
];

/** The parts of a measure as a filter; null for one that has a single number. */
export const partFilter = ({ parts }: Pick<Measure<unknown>, 'parts'>): ListFilter<'part'> | null =>
  parts
    ? {
        ...{ name: 'part', label: 'Part of the figure' },
        choices: parts.map(({ code, label }) => ({ value: code, text: label })),
      }
    : null;

/** Which rows behind a figure; what it does not know is refused, so that a link never shows something else. */
abstract class RowsAsked {
  @DateField({ name: 'The day' })
  on?: Day | null;

  @IsOptional()
  @IsIn(['', ...SIDE_NAMES], { message: 'Choose how a row counts from the list' })
  as?: string;

  @IsOptional()
  @IsIn(['', ...PART_CODES], { message: 'Choose a part of the measure from the list' })
  part?: string;
}

/** The rows that are shown, a page of them. */
export class BehindForm extends RowsAsked {
  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'The page must be a whole number from 1' })
  page?: string;
}

/** The same as a file. */
export class BehindFileForm extends RowsAsked {
  @IsIn(['csv', 'xlsx'], { message: 'The format must be csv or xlsx' })
  format!: 'csv' | 'xlsx';
}

/** @param name as an address has it; nothing chosen is all rows */
export const sideOf = (name: string | undefined): CountedAs | null => (name ? SIDES[name]!.as : null);
