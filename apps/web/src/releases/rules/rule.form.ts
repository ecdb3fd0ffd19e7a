import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { RULE_LIMITS } from '@lib/releases/rules/disclosure-rule';

const { operationalThreshold, officialThreshold, stickyReleases } = RULE_LIMITS;

const wholeFrom = ({ from, to }: { from: number; to: number }, name: string): string =>
  `${name} must be a whole number from ${from} to ${to}`;

/** A change of the rules for small numbers. How far each may go is for the rules to say. */
export class RuleForm {
  @Matches(/^\d{1,3}$/, { message: wholeFrom(operationalThreshold, 'The weekly threshold') })
  operationalThreshold!: string;

  @Matches(/^\d{1,3}$/, { message: wholeFrom(officialThreshold, 'The quarterly threshold') })
  officialThreshold!: string;

  @Matches(/^\d{1,3}$/, { message: wholeFrom(stickyReleases, 'The number of releases') })
  stickyReleases!: string;

  @MaxLength(500, { message: 'Say why in 500 characters or fewer' })
  @IsNotEmpty({ message: 'Say why the rules should change' })
  @IsString({ message: 'Say why the rules should change' })
  why!: string;
}
