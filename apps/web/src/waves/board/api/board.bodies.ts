import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { AnswersAs } from '@lib/surveys/wave-data/wave-data';
import { Said } from '../../../api-docs/describing/said.decorator';
import { ANSWERS_AS } from '../data/data.form';
import { BOARD_FILTERS, BoardFilterName } from '../list/board-filter';

const SLUGS = AUTHORITIES.map(({ slug }) => slug);

/** The boroughs to be reminded. */
export class NudgeBody {
  @IsIn(SLUGS, { each: true, message: 'Give each borough as it is named in addresses: bromley' })
  @ArrayMaxSize(SLUGS.length, { message: 'Give each borough once' })
  @ArrayNotEmpty({ message: 'Give one borough at least' })
  @IsArray({ message: 'Give the boroughs to remind as a list' })
  @Said('The boroughs to remind, as they are named in addresses', { examples: [['bromley']] })
  boroughs!: string[];
}

const valuesOf = (name: BoardFilterName): string[] =>
  BOARD_FILTERS.find((filter) => filter.name === name)!.choices.map(({ value }) => value);

/** Which boroughs of the board; all of them when nothing is given. */
export class CompletionQuery {
  @IsOptional()
  @IsIn(valuesOf('status'), { message: 'status must be one of those listed' })
  @Said('Where the return stands', { enum: valuesOf('status'), examples: ['in-progress'] })
  status?: string;

  @IsOptional()
  @IsIn(valuesOf('time'), { message: 'time must be one of those listed' })
  @Said('Whether it is late, on time or still to come', { enum: valuesOf('time'), examples: ['late'] })
  time?: string;

  @IsOptional()
  @IsIn(valuesOf('with'), { message: 'with must be one of those listed' })
  @Said('What is still in the way of it', { enum: valuesOf('with'), examples: ['errors'] })
  with?: string;
}

/** How answers are written. */
export class WaveDataQuery {
  @IsOptional()
  @IsIn(Object.keys(ANSWERS_AS), { message: 'answers must be labels or codes' })
  @Said('Whether choices are given in words or as codes; codes when left out', {
    enum: Object.keys(ANSWERS_AS),
    examples: ['codes'],
  })
  answers?: AnswersAs;
}
