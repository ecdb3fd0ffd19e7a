import { IsIn, IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { CHILD_SORTS } from '@lib/placements/children/child-filter';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Page } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { LIST_FILTERS } from '../list/child-list-address';

const SORTS = Object.keys(CHILD_SORTS).flatMap((sort) => [sort, `-${sort}`]);

/** One of the answers of a filter of the list; unlike an address of a page, another answer is refused. */
const Filter = (name: (typeof LIST_FILTERS)[number]['name']): PropertyDecorator => {
  const { label, choices } = LIST_FILTERS.find((filter) => filter.name === name)!;
  const known = choices.map(({ value }) => value);
  const meanings = choices.map(({ value, text }) => `${value} (${text})`).join(', ');
  return (target, key) => {
    IsIn(known, { message: `${name} must be one of ${known.join(', ')}` })(target, key);
    Said(`${label}: ${meanings}`)(target, key);
    IsOptional()(target, key);
  };
};

/** Which children, all of them when nothing is given. */
export class ChildrenFilterQuery {
  @IsOptional()
  @IsDay({ message: 'on must be a day, as YYYY-MM-DD' })
  @Said('The day on which they are looked after; today when left out', { examples: ['2026-03-31'] })
  on?: Day;

  @Filter('group')
  group?: string;

  @Filter('provider')
  provider?: string;

  @IsOptional()
  @Matches(/^(under-\d{1,2}|\d{1,2}-(\d{1,2}|over))$/, { message: 'age must be an age band, like 10-15' })
  @Said(
    'Age band, of the bands that the rules of the programme have on the day, or a published one: for example under-1, 10-15 or 16-over',
    { examples: ['10-15'] },
  )
  age?: string;

  @Filter('location')
  location?: string;

  @Filter('legal')
  legal?: string;

  @Filter('need')
  need?: string;

  @IsOptional()
  @IsIn(SORTS, { message: `sort must be one of ${SORTS.join(', ')}` })
  @Said('In which order; a minus sign in front turns it round')
  sort?: string;
}

/** The same, page by page. */
export class ChildrenQuery extends ChildrenFilterQuery {
  @Page()
  page?: string;
}
