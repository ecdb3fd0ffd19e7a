import { IsIn, IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { partChoices } from '@lib/high-cost/picture/part-words';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { PartName } from '@lib/high-cost/picture/part-of-row';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Page } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { DUE, SORTS, STANDINGS } from '../list/register-filter';
import { oneOf, RegisterPartQuery } from './register-part.query';

const ORDERS = SORTS.flatMap((sort) => [sort, `-${sort}`]);

const codes = (name: PartName): string[] => partChoices(name, DFE_AGE_BANDS).map(({ code }) => code);

/** Which part of the register; all of it, today, when nothing is given. */
export class RegisterQuery extends RegisterPartQuery {
  @IsOptional()
  @IsDay({ message: 'on must be a day, as YYYY-MM-DD' })
  @Said('The day; today when left out', { examples: ['2026-03-31'] })
  on?: Day;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'definition must be the number of a version' })
  @Said('A version of the definition; the one in force on the day when left out', { examples: ['1'] })
  definition?: string;

  @IsOptional()
  @IsIn(Object.keys(STANDINGS), oneOf('standing', Object.keys(STANDINGS)))
  @Said(
    'recorded: those of which something is recorded and that are not in; those that are in when left out',
    {
      examples: ['recorded'],
    },
  )
  standing?: string;

  @IsOptional()
  @IsIn(Object.keys(DUE), oneOf('due', Object.keys(DUE)))
  @Said(
    'What needs somebody to look at it: an end that comes or has passed, a contract that ends, a review that is due or overdue',
    {
      examples: ['ending'],
    },
  )
  due?: string;

  @IsOptional()
  @Matches(/^(under-\d{1,2}|\d{1,2}-(\d{1,2}|over))$/, { message: 'age must be an age band, like 10-15' })
  @Said('Age, in the bands of the picture or a published band', { examples: ['10-15'] })
  age?: string;

  @IsOptional()
  @IsIn(codes('need'), oneOf('need', codes('need')))
  @Said('Main category of need, in the parts of the picture', { examples: ['N1'] })
  need?: string;

  @IsOptional()
  @IsIn(codes('registration'), oneOf('registration', codes('registration')))
  @Said('How the setting stands with its regulator, in the parts of the picture', {
    examples: ['unregistered'],
  })
  registration?: string;

  @IsOptional()
  @IsIn(codes('distance'), oneOf('distance', codes('distance')))
  @Said('How far from home, in the parts of the picture', { examples: ['over-50'] })
  distance?: string;

  @IsOptional()
  @IsIn(codes('procurement'), oneOf('procurement', codes('procurement')))
  @Said('How it was bought, in the parts of the picture', { examples: ['spot'] })
  procurement?: string;

  @IsOptional()
  @IsIn(ORDERS, oneOf('sort', ORDERS))
  @Said('In which order; a minus sign in front turns it round. The dearest first when left out')
  sort?: string;

  @Page()
  page?: string;
}
