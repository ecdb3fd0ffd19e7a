import { IsString, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { readPounds } from '@lib/kernel/pounds';
import { BlockToKeep } from '@lib/high-cost/room/block-contract';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from '../../cases/search/is-pounds.decorator';

const SEEN = { message: 'Open the block again, then change it' };
const AMOUNT = { message: 'Enter what a place costs a week, for example 4,500 or 4500.50' };

export class BlockForm {
  @Matches(/^\s*\d{1,3}\s*$/, { message: 'Enter how many places, as a whole number' })
  places!: string;

  @IsString(AMOUNT)
  @Matches(/\S/, AMOUNT)
  @IsPounds('The weekly price of a place')
  weeklyPence!: string;

  @DateField({ name: 'The first night', required: 'Enter the first night that is paid' })
  startsOn!: Day;

  @DateField({ name: 'The day it ends' })
  endsOn!: Day | null;
}

export class EndBlockForm {
  @DateField({ name: 'The day it ends', required: 'Enter the day the block ends' })
  endsOn!: Day;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class TakeBackBlockForm {
  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export const blockOf = (
  { places, weeklyPence, startsOn, endsOn }: BlockForm,
  settingId: string,
): BlockToKeep => ({
  settingId,
  places: Number(places.trim()),
  weeklyPence: readPounds(weeklyPence)!,
  startsOn,
  endsOn,
});
