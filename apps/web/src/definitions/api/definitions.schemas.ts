import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { MOST_STAFF, MOST_TIERS, MOST_WORDS } from '@lib/high-cost/definitions/definition-problems';
import { DefinitionStanding } from '@lib/high-cost/definitions/definition-standing';
import { MadeDefinition } from '@lib/high-cost/definitions/made-definition';
import { ReasonTyped } from '@lib/web-kit/forms/reason-typed.decorator';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import {
  day,
  decimal,
  flag,
  list,
  moment,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';

const TIERS = { message: `Give 1 to ${MOST_TIERS} tiers, each in whole pence a week up to ${MOST_PENCE}` };
const EACH = { ...TIERS, each: true };
const STAFF = { message: `Give staff for a child placed alone from 0.5 to ${MOST_STAFF} in halves` };
const SAYS = {
  tiers: 'Pence a week before VAT, the lowest first: from that on a placement counts',
  secure: 'Whether a secure home counts, whatever it costs',
  unregistered: 'Whether a setting that is not registered and should be counts, whatever it costs',
  deprivationOfLiberty: 'Whether an order that deprives of liberty counts, whatever it costs',
  panelMark: 'Whether a mark of a panel, which has a reason, counts, whatever it costs',
  validFrom: 'The first day on which it counts',
  because: 'Why the definition changes',
};

const yesOrNo = (field: string): { message: string } => ({ message: `Give ${field} as true or false` });

/** The next version of the definition. */
export class DefinitionBody {
  @Max(MOST_PENCE, EACH)
  @Min(1, EACH)
  @IsInt(EACH)
  @ArrayMaxSize(MOST_TIERS, TIERS)
  @ArrayNotEmpty(TIERS)
  @Said(SAYS.tiers, { examples: [[500_000, 1_000_000, 2_000_000]] })
  tiers!: number[];

  @IsBoolean(yesOrNo('secure'))
  @Said(SAYS.secure, { examples: [true] })
  secure!: boolean;

  @IsBoolean(yesOrNo('unregistered'))
  @Said(SAYS.unregistered, { examples: [true] })
  unregistered!: boolean;

  @IsBoolean(yesOrNo('deprivationOfLiberty'))
  @Said(SAYS.deprivationOfLiberty, { examples: [true] })
  deprivationOfLiberty!: boolean;

  @IsOptional()
  @Max(MOST_STAFF, STAFF)
  @Min(0.5, STAFF)
  @IsNumber({}, STAFF)
  @Said('Staff for a child placed alone from which it counts; left out where that does not count', {
    examples: [2],
  })
  soloStaff?: number;

  @IsOptional()
  @IsBoolean(yesOrNo('panelMark'))
  @Said(`${SAYS.panelMark}; it does where this is left out`, { examples: [true] })
  panelMark?: boolean;

  @IsDay({ message: 'Give the day from which it counts, as YYYY-MM-DD' })
  @Said(`${SAYS.validFrom}: tomorrow or later, and not before the latest version’s`)
  validFrom!: Day;

  @ReasonTyped('Give why the definition changes', MOST_WORDS, `Give why in ${MOST_WORDS} characters or fewer`)
  @Said(SAYS.because)
  because!: string;

  @IsInt({ message: 'Give the number of the latest version that you read' })
  @Said('The number of the latest version that was read; a later one by now is refused (409)', {
    examples: [1],
  })
  seen!: number;
}

/** A version and where it stands today. */
export type DefinitionJson = MadeDefinition & DefinitionStanding;

export const DEFINITION = shape<DefinitionJson>('HighCostDefinition', 'A version of what counts', {
  version: whole('Its number'),
  stands: oneOf(['in force', 'not yet', 'replaced', 'never in force'], 'Where it stands today'),
  validFrom: day(SAYS.validFrom),
  until: orNull(day('The day on which the next takes its place; null for the latest')),
  tiers: list(whole('Pence a week', 500_000), SAYS.tiers),
  secure: flag(SAYS.secure),
  unregistered: flag(SAYS.unregistered),
  deprivationOfLiberty: flag(SAYS.deprivationOfLiberty),
  soloStaff: orNull(
    decimal('Staff for a child placed alone from which it counts; null where it does not', 2),
  ),
  panelMark: flag(SAYS.panelMark),
  because: text(SAYS.because),
  madeAt: orNull(moment('When it was made; null for the first, which is the service’s own')),
  madeByName: orNull(text('Who made it; null for the first')),
});

export interface DefinitionsJson {
  readonly versions: readonly DefinitionJson[];
}

export const DEFINITIONS = shape<DefinitionsJson>('HighCostDefinitions', 'Every version of what counts', {
  versions: list(DEFINITION, 'Newest first'),
});
