import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { DisclosureRule, RULE_LIMITS, RuleEffect } from '@lib/releases/rules/disclosure-rule';
import { Said } from '../../api-docs/describing/said.decorator';
import { day, key, list, moment, oneOf, orNull, shape, text, whole } from '../../api-docs/schemas/schema';

const { operationalThreshold, officialThreshold, stickyReleases } = RULE_LIMITS;

const between = ({ from, to }: { from: number; to: number }): { message: string } => ({
  message: `Give a whole number from ${from} to ${to}`,
});

/** A change of the rules for small numbers. */
export class RuleBody {
  @Max(operationalThreshold.to, between(operationalThreshold))
  @Min(operationalThreshold.from, between(operationalThreshold))
  @IsInt(between(operationalThreshold))
  @Said('Weekly: counts from 1 to this are hidden', { examples: [10] })
  operationalThreshold!: number;

  @Max(officialThreshold.to, between(officialThreshold))
  @Min(officialThreshold.from, between(officialThreshold))
  @IsInt(between(officialThreshold))
  @Said('Quarterly: counts from 1 to this are hidden', { examples: [5] })
  officialThreshold!: number;

  @Max(stickyReleases.to, between(stickyReleases))
  @Min(stickyReleases.from, between(stickyReleases))
  @IsInt(between(stickyReleases))
  @Said('For how many releases a number stays hidden after it was small', { examples: [4] })
  stickyReleases!: number;

  @MaxLength(500, { message: 'Give why in 500 characters or fewer' })
  @IsNotEmpty({ message: 'Give why the rules should change' })
  @IsString({ message: 'Give why the rules should change' })
  @Said('Why the rules should change')
  why!: string;
}

const EFFECT = shape<RuleEffect>('RuleEffect', 'What a rule does to the latest release of a table', {
  cube: text('Code of the table', 'placements'),
  product: oneOf(['operational', 'official'], 'Weekly and rounded, or quarterly and exact'),
  on: day('The day the release is about'),
  cells: whole('How many figures it has'),
  hiddenBefore: whole('How many the rules in force hide'),
  hiddenAfter: whole('How many this version would hide'),
});

export const RULE = shape<DisclosureRule>('DisclosureRule', 'A version of the rules for small numbers', {
  version: whole('Its number'),
  state: oneOf(['proposed', 'in force', 'withdrawn', 'replaced'], 'Where it stands'),
  operationalThreshold: whole('Weekly: counts from 1 to this are hidden', 7),
  officialThreshold: whole('Quarterly: counts from 1 to this are hidden', 5),
  stickyReleases: whole('For how many releases a number stays hidden after it was small', 4),
  why: text('Why it was proposed'),
  proposedAt: orNull(moment('When it was proposed; null for the first')),
  proposedBy: orNull(key('Key of who proposed it; null for the first')),
  proposedByName: orNull(text('Who proposed it; null for the first')),
  effect: orNull(list(EFFECT, 'What it does to the latest releases; null until that is worked out')),
  approvedAt: orNull(moment('When it was approved')),
  approvedByName: orNull(text('Who approved it')),
  closedAt: orNull(moment('When it was withdrawn or replaced')),
});

export interface Rules {
  readonly rules: readonly DisclosureRule[];
}

export const RULES = shape<Rules>('DisclosureRules', 'Every version of the rules', {
  rules: list(RULE, 'Newest first'),
});
