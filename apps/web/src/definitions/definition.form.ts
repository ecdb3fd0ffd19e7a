import { IsIn, IsOptional, IsString, Matches, ValidateBy } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { poundsTyped, readPounds } from '@lib/kernel/pounds';
import { MOST_STAFF, MOST_TIERS, MOST_WORDS } from '@lib/high-cost/definitions/definition-problems';
import { OTHER_KEYS } from '@lib/high-cost/definitions/definition-words';
import { MadeDefinition, NewDefinition } from '@lib/high-cost/definitions/made-definition';
import { DateField } from '@lib/web-kit/forms/date-field';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { ReasonTyped } from '@lib/web-kit/forms/reason-typed.decorator';
import { IsPounds } from '../cases/search/is-pounds.decorator';
import { FORM_STEPS, FormStep } from '../children/entering/form-step';

const STAFF = `Staff for a child placed alone must be 0.5 to ${MOST_STAFF} in halves, for example 2 or 1.5`;

const IsStaff = (): PropertyDecorator =>
  ValidateBy({
    name: 'isStaff',
    validator: {
      validate: (text: unknown) => typeof text === 'string' && /^\s*(\d{1,2}(\.\d)?)?\s*$/.test(text),
      defaultMessage: () => STAFF,
    },
  });

/** The next version of the definition. How the answers go together is for the rules to say. */
export class DefinitionForm {
  @IsPounds('Tier 1')
  @Matches(/\S/, { message: 'Enter the amount a week of tier 1' })
  @IsString({ message: 'Enter the amount a week of tier 1' })
  tier1!: string;

  @IsOptional()
  @IsPounds('Tier 2')
  tier2?: string;

  @IsOptional()
  @IsPounds('Tier 3')
  tier3?: string;

  @IsOptional()
  @IsPounds('Tier 4')
  tier4?: string;

  @IsOptional()
  @IsPounds('Tier 5')
  tier5?: string;

  @SeveralValues()
  @IsIn(OTHER_KEYS, { each: true, message: 'Select what else counts from the list' })
  others!: (typeof OTHER_KEYS)[number][];

  @IsOptional()
  @IsStaff()
  soloStaff?: string;

  @DateField({ name: 'The day', required: 'Enter the day from which it counts' })
  validFrom!: Day;

  @ReasonTyped('Say why the definition changes', MOST_WORDS, `Say why in ${MOST_WORDS} characters or fewer`)
  because!: string;

  /** The latest version when the form was drawn. */
  @Matches(/^\d{1,6}$/, { message: 'Open the form again, then save it' })
  seen!: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}

const TIERS = Array.from({ length: MOST_TIERS }, (_, at) => `tier${at + 1}` as `tier${1 | 2 | 3 | 4 | 5}`);

/** Tiers up to the last that was filled in; one left empty below it is no amount, which the rules name. */
export const definitionOfForm = (form: DefinitionForm): NewDefinition => {
  const tiers = TIERS.map((tier) => readPounds(form[tier] ?? ''));
  return {
    validFrom: form.validFrom,
    tiers: tiers.slice(0, tiers.findLastIndex((from) => from !== null) + 1).map((from) => from ?? 0),
    secure: form.others.includes('secure'),
    unregistered: form.others.includes('unregistered'),
    deprivationOfLiberty: form.others.includes('deprivationOfLiberty'),
    panelMark: form.others.includes('panelMark'),
    soloStaff: form.soloStaff?.trim() ? Number(form.soloStaff) : null,
    because: form.because,
  };
};

/** The form as it begins: with what counts by the latest version. */
export const formOfDefinition = (last: MadeDefinition): object => ({
  ...Object.fromEntries(TIERS.map((tier, at) => [tier, poundsTyped(last.tiers[at] ?? null)])),
  others: OTHER_KEYS.filter((key) => last[key]),
  soloStaff: last.soloStaff === null ? '' : String(last.soloStaff),
  seen: String(last.version),
});
