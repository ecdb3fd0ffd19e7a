import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { VOID_REASONS, VoidReason } from '@lib/high-cost/room/block-contract';
import {
  OUT_OF_USE_PAYERS,
  OUT_OF_USE_REASONS,
  OutOfUsePayer,
  OutOfUseReason,
  PlacesToSay,
} from '@lib/provision/places/setting-places';
import { SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const COUNT = { message: 'Give places as a whole number from 0 to 5000' };
const SEEN = { message: 'Give the version that you read' };
const KEY = /^[0-9a-f-]{36}$/;

const oneOf = (name: string, values: readonly string[]): { message: string } => ({
  message: `Give ${name} as one of ${values.join(', ')}`,
});

/** One need of the list, or several with commas between them. */
const NEEDS = new RegExp(`^(${SPECIALISM_CODES.join('|')})(,(${SPECIALISM_CODES.join('|')}))*$`);

const REASONS = Object.keys(OUT_OF_USE_REASONS);
const PAYERS = Object.keys(OUT_OF_USE_PAYERS);
const WHY = Object.keys(VOID_REASONS);

/** What was read as standing; both left out where nothing stood. */
export class SeenBody {
  @IsOptional()
  @Matches(KEY, SEEN)
  @Said('Key of what stood when it was read; left out where nothing did', {
    examples: ['0199a2c4-8b7e-7000-8000-3f5b2c1d0e9f'],
  })
  seenId?: string;

  @IsOptional()
  @Min(1, SEEN)
  @IsInt(SEEN)
  @Said('Its version; another one by now is refused (409)', { examples: [1] })
  seenVersion?: number;
}

export class PlacesBody extends SeenBody {
  @IsDay({ message: 'Give the day from which it holds, as YYYY-MM-DD' })
  @Said('The first day it holds for', { examples: ['2026-06-10'] })
  validFrom!: Day;

  @IsOptional()
  @Max(5000, COUNT)
  @Min(0, COUNT)
  @IsInt(COUNT)
  @Said('Places that boroughs have commissioned; left out where it is not known', { examples: [6] })
  commissioned?: number;

  @IsOptional()
  @Max(5000, COUNT)
  @Min(0, COUNT)
  @IsInt(COUNT)
  @Said('Places a child could have; left out where it is not known', { examples: [2] })
  vacant?: number;

  @IsOptional()
  @IsDay({ message: 'Give the day they can be used from, as YYYY-MM-DD' })
  @Said('From which day those can be used; left out for at once', { examples: ['2026-07-01'] })
  usableFrom?: Day;

  @Max(5000, COUNT)
  @Min(0, COUNT)
  @IsInt(COUNT)
  @Said('Places nobody can use', { examples: [1] })
  outOfUse!: number;

  @IsOptional()
  @IsIn(REASONS, oneOf('outOfUseReason', REASONS))
  @Said('Why; where places are out of use')
  outOfUseReason?: OutOfUseReason;

  @IsOptional()
  @IsIn(PAYERS, oneOf('outOfUsePayer', PAYERS))
  @Said('Who pays for them; where places are out of use')
  outOfUsePayer?: OutOfUsePayer;
}

export const toSay = (body: PlacesBody): PlacesToSay => ({
  validFrom: body.validFrom,
  commissioned: body.commissioned ?? null,
  vacant: body.vacant ?? null,
  usableFrom: body.usableFrom ?? null,
  outOfUse: body.outOfUse,
  outOfUseReason: body.outOfUseReason ?? null,
  outOfUsePayer: body.outOfUsePayer ?? null,
});

export class AskBody {
  @MaxLength(254, { message: 'The address must be 254 characters or fewer' })
  @IsString({ message: 'Give the email address of the provider' })
  @Said('Where the link goes', { examples: ['home@example.org'] })
  address!: string;
}

export class BlockBody {
  @IsInt({ message: 'Give places as a whole number' })
  @Said('How many places', { examples: [2] })
  places!: number;

  @IsInt({ message: 'Give whole pence a week' })
  @Said('What a place costs a week, in pence before value added tax (VAT)', { examples: [650000] })
  weeklyPence!: number;

  @IsDay({ message: 'Give the first night that is paid, as YYYY-MM-DD' })
  @Said('The first night that is paid', { examples: ['2026-04-01'] })
  startsOn!: Day;

  @IsOptional()
  @IsDay({ message: 'Give the day it ends, as YYYY-MM-DD' })
  @Said('The day it ends, whose night is not paid; left out while it is open', { examples: ['2027-04-01'] })
  endsOn?: Day;
}

export class TakeBackBlockBody {
  @Min(1, SEEN)
  @IsInt(SEEN)
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

export class EndBlockBody extends TakeBackBlockBody {
  @IsDay({ message: 'Give the day it ends, as YYYY-MM-DD' })
  @Said('The day it ends, whose night is not paid', { examples: ['2027-04-01'] })
  endsOn!: Day;
}

export class VoidReasonBody {
  @IsDay({ message: 'Give its first empty night, as YYYY-MM-DD' })
  @Said('The first empty night of the void, as the list has it', { examples: ['2026-05-01'] })
  beganOn!: Day;

  @IsIn(WHY, oneOf('reason', WHY))
  @Said('Why the place stands empty')
  reason!: VoidReason;
}

export class RoomQuery {
  @IsOptional()
  @IsDay({ message: 'week must be a day, as YYYY-MM-DD' })
  @Said('A day of the first week; this week when left out', { examples: ['2026-06-10'] })
  week?: Day;
}

export class VoidsQuery {
  @IsOptional()
  @IsDay({ message: 'from must be a day, as YYYY-MM-DD' })
  @Said('The first night; a year before the last when left out', { examples: ['2026-01-01'] })
  from?: Day;

  @IsOptional()
  @IsDay({ message: 'to must be a day, as YYYY-MM-DD' })
  @Said('The last night; yesterday when left out', { examples: ['2026-06-30'] })
  to?: Day;
}

export class RoomSearchQuery {
  @MaxLength(60, { message: 'near must be a London borough, or the first part of a postcode' })
  @IsString({ message: 'near must be a London borough, or the first part of a postcode' })
  @Said('A London borough, or the first part of a postcode', { examples: ['Bromley'] })
  near!: string;

  @IsOptional()
  @Matches(NEEDS, oneOf('needs', SPECIALISM_CODES))
  @Said('What the setting has to be for, with commas between: all of them', {
    examples: ['autism,education-on-site'],
  })
  needs?: string;

  @IsOptional()
  @Matches(/^\d{1,2}$/, { message: 'age must be whole years, from 0 to 25' })
  @Said('For which age, in whole years on that day; any when left out', { examples: ['14'] })
  age?: string;

  @IsOptional()
  @IsDay({ message: 'from must be a day, as YYYY-MM-DD' })
  @Said('From which day a place is wanted; today when left out', { examples: ['2026-06-10'] })
  from?: Day;

  @IsOptional()
  @Matches(/^\d{1,8}$/, { message: 'ceilingPence must be whole pence a week' })
  @Said('The most a week, in pence', { examples: ['700000'] })
  ceilingPence?: string;
}
