import { IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { PURPOSES, Purpose } from '@lib/boroughs/agreements/agreement';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

/** A data-sharing agreement as signed. */
export class AgreementBody {
  @IsIn(AUTHORITIES.map(({ id }) => id), { message: 'Give the DfE number of a London borough' })
  @Said('DfE number of the borough', { examples: [305] })
  boroughId!: number;

  @IsIn(Object.keys(PURPOSES), { message: 'Give what the data may be used for' })
  @Said('What the data may be used for', { examples: ['sufficiency'] })
  purpose!: Purpose;

  @IsDay({ message: 'Give the first day the agreement holds, as YYYY-MM-DD' })
  @Said('The first day it holds', { examples: ['2026-04-01'] })
  startsOn!: Day;

  @IsDay({ message: 'Give the last day the agreement holds, as YYYY-MM-DD' })
  @Said('The last day it holds', { examples: ['2029-03-31'] })
  endsOn!: Day;

  @IsString({ message: 'Give where the signed agreement is filed' })
  @MaxLength(100, { message: 'Where it is filed must be 100 characters or fewer' })
  @MinLength(1, { message: 'Give where the signed agreement is filed' })
  @Said('Where the signed agreement is filed', { examples: ['IG/2026/014'] })
  reference!: string;

  @IsString({ message: 'Give who signed for the borough' })
  @MaxLength(100, { message: 'Who signed must be 100 characters or fewer' })
  @MinLength(1, { message: 'Give who signed for the borough' })
  @Said('Who signed for the borough', { examples: ['Director of children’s services'] })
  signedBy!: string;
}

/** When an agreement ends earlier than signed. */
export class EndAgreementBody {
  @IsDay({ message: 'Give the last day the agreement holds, as YYYY-MM-DD' })
  @Said('The last day on which it holds', { examples: ['2026-09-30'] })
  lastDay!: Day;

  @IsOptional()
  @IsBoolean({ message: 'evenIfPast must be true or false' })
  @Said('Whether a last day that is past is meant; without it such a day is refused (409)')
  evenIfPast?: boolean;
}
