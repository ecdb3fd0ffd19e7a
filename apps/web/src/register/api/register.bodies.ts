import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { CostLine, LINE_KINDS, LineKind, Payer, PAYERS } from '@lib/high-cost/costs/cost-line';
import { FUNDING_STATUSES, FundingStatus } from '@lib/high-cost/funding/funding-position';
import { LONGEST_ROLE } from '@lib/high-cost/register/fact-problems';
import { NEEDS_BANDS, NeedsBand, Procurement, PROCUREMENTS } from '@lib/high-cost/register/register-entry';
import { Registration, REGISTRATIONS } from '@lib/provision/settings/registration';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { LONGEST_EVIDENCE } from '../funding/funding.form';

const SEEN = { message: 'Give the version that you read' };
const SAID_VERSION = 'The version that was read; another one by now is refused (409)';

/** One of the words of a list; refused by name otherwise. */
const Word = (name: string, words: object, says: string): PropertyDecorator => {
  const known = Object.keys(words);
  return (target, key) => {
    IsIn(known, { message: `Give ${name} as one of ${known.join(', ')}` })(target, key);
    Said(says, { examples: [known[0]] })(target, key);
  };
};

/** A day that may be left out. */
const MaybeDay =
  (says: string): PropertyDecorator =>
  (target, key) => {
    IsOptional()(target, key);
    IsDay({ message: `Give ${String(key)} as YYYY-MM-DD` })(target, key);
    Said(says, { examples: ['2027-03-31'] })(target, key);
  };

/** Whole pence, up to the most that anything may cost. */
const Pence = (): PropertyDecorator => (target, key) => {
  IsInt({ message: 'Give whole pence' })(target, key);
  Min(0, { message: 'Give pence of 0 or more' })(target, key);
  Max(MOST_PENCE, { message: 'Give £100,000 or less, in pence' })(target, key);
};

export class AddLineBody {
  @Word('kind', LINE_KINDS, 'What it pays for')
  kind!: LineKind;

  @Word('payer', PAYERS, 'Who is invoiced')
  payer!: Payer;

  @Word('per', { week: '', once: '' }, 'Whether it is paid every week or once')
  per!: CostLine['per'];

  @Pence()
  @Said('Pence a week, or once, before VAT', { examples: [612000] })
  pence!: number;

  @IsDay({ message: 'Give the first night that is paid, as YYYY-MM-DD' })
  @Said('The first night that is paid; of a cost that is paid once, its day', { examples: ['2026-06-10'] })
  startsOn!: Day;

  @MaybeDay(
    'The day it ends, whose night is not paid any more; left out for one that ends with the placement',
  )
  endsOn?: Day | null;

  @IsInt(SEEN)
  @Min(0, SEEN)
  @Said(
    'The linesVersion of the record that was read, 0 while there never was a line; another one by now is refused (409)',
    { examples: [0] },
  )
  linesVersion!: number;
}

export class EndLineBody {
  @IsDay({ message: 'Give the day it ends, as YYYY-MM-DD' })
  @Said('The day it ends, whose night is not paid any more', { examples: ['2027-03-31'] })
  endsOn!: Day;

  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said(SAID_VERSION, { examples: [1] })
  version!: number;
}

export class TakeBackLineBody {
  @IsInt(SEEN)
  @Min(1, SEEN)
  @Said(SAID_VERSION, { examples: [1] })
  version!: number;
}

/** Everything that is recorded besides costs: what is left out is not recorded any more. */
export class FactsBody {
  @IsOptional()
  @IsBoolean({ message: 'Give solo as true or false' })
  @Said('Whether it is the only child there', { type: 'boolean', examples: [true] })
  solo?: boolean | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 }, { message: 'Give staffPerChild in halves, for example 1.5' })
  @Said('Staff for each child on the rota, in halves', { examples: [2] })
  staffPerChild?: number | null;

  @IsOptional()
  @Word('registration', REGISTRATIONS, 'How it stands with its regulator')
  registration?: Registration | null;

  @IsOptional()
  @Word('procurement', PROCUREMENTS, 'How it was bought')
  procurement?: Procurement | null;

  @MaybeDay('The day it is expected to end')
  expectedEndOn?: Day | null;

  @MaybeDay('The day the contract ends')
  contractEndsOn?: Day | null;

  @MaybeDay('The day of the next review')
  reviewDueOn?: Day | null;

  @IsOptional()
  @Word('needsBand', NEEDS_BANDS, 'The band of the child’s needs')
  needsBand?: NeedsBand | null;

  @IsOptional()
  @IsString({ message: 'Give ownerRole as text' })
  @MaxLength(LONGEST_ROLE, { message: `The role must be ${LONGEST_ROLE} characters or fewer` })
  @Said('Which role or team sees to it; never a name', { examples: ['Access to resources'] })
  ownerRole?: string | null;

  @IsInt(SEEN)
  @Min(0, SEEN)
  @Said(
    'The version of the record that was read, 0 while nothing is recorded; another one by now is refused (409)',
    {
      examples: [0],
    },
  )
  version!: number;
}

export class FundingBody {
  @Word('status', FUNDING_STATUSES, 'Where the contribution stands')
  status!: FundingStatus;

  @IsOptional()
  @Pence()
  @Said('Pence a week; needed once it is agreed, in principle or in full', { examples: [150000] })
  weeklyPence?: number | null;

  @IsDay({ message: 'Give the day since which this is so, as YYYY-MM-DD' })
  @Said('The day since which this is so, not in the future', { examples: ['2026-06-02'] })
  statedOn!: Day;

  @IsOptional()
  @IsString({ message: 'Give the evidence as text' })
  @MaxLength(LONGEST_EVIDENCE, { message: `The evidence must be ${LONGEST_EVIDENCE} characters or fewer` })
  @Said('Where the agreement is kept: a reference; needed once it is agreed', { examples: ['ICB 2026/17'] })
  evidence?: string | null;

  @IsOptional()
  @IsUUID('all', { message: 'Give the key of the position that you read' })
  @Said('The key of the position of this funder that was read; left out where there was none', {
    examples: ['0197a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b'],
  })
  seen?: string | null;
}
