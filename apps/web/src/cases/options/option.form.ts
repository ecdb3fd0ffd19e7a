import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { CaseOption, LONGEST_OPTION_NOTE, MOST_MILES, OptionFacts } from '@lib/panel/options/case-option';
import { Registration, REGISTRATIONS } from '@lib/provision/settings/registration';
import { MATCHES, PLACEMENT_KINDS, PlacementKind } from '@lib/panel/options/placement-kind';
import { poundsTyped, readPounds } from '@lib/kernel/pounds';
import { COST_PART_NAMES, WeeklyPence } from '@lib/panel/options/weekly-cost';
import { LONGEST_NAME } from '@lib/panel/search/approach';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from '../search/is-pounds.decorator';

const MILES = `Miles from home must be a number up to ${MOST_MILES}, for example 18.5`;

const IsMiles = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMiles',
    validator: {
      validate: (text: unknown) =>
        typeof text === 'string' && (text.trim() === '' || (/^\s*\d{1,3}(\.\d)?\s*$/.test(text) && Number(text) <= MOST_MILES)),
      defaultMessage: () => MILES,
    },
  }); // prettier-ignore

export class OptionForm {
  @IsString({ message: 'Enter the provider or setting' })
  @MaxLength(LONGEST_NAME, { message: `The provider or setting must be ${LONGEST_NAME} characters or fewer` })
  @Matches(/\S/, { message: 'Enter the provider or setting' })
  name!: string;

  @IsIn(Object.keys(PLACEMENT_KINDS), { message: 'Select the kind of placement' })
  kind!: PlacementKind;

  @IsOptional()
  @IsIn(['', ...Object.keys(MATCHES)], { message: 'Select how well it meets the needs' })
  match?: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(REGISTRATIONS)], { message: 'Select how it is registered' })
  registration?: Registration | '';

  @IsOptional()
  @IsMiles()
  miles?: string;

  @DateField({ name: 'The day it can start' })
  startOn!: Day | null;

  @IsOptional()
  @IsPounds('The core cost')
  core?: string;

  @IsOptional()
  @IsPounds('Additional support')
  support?: string;

  @IsOptional()
  @IsPounds('Education')
  education?: string;

  @IsOptional()
  @IsPounds('Therapy')
  therapy?: string;

  @IsOptional()
  @IsPounds('Transport')
  transport?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_OPTION_NOTE, { message: `The note must be ${LONGEST_OPTION_NOTE} characters or fewer` })
  note?: string;

  /** Of the option that was on the page; both are left out for a new one. */
  @IsOptional()
  @Matches(/^[0-9a-f-]{36}$/)
  id?: string;

  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}

export const optionOfForm = (form: OptionForm): OptionFacts => ({
  name: form.name.trim().replace(/\s+/g, ' '),
  kind: form.kind,
  match: form.match ? Number(form.match) : null,
  registration: form.registration || null,
  miles: form.miles?.trim() ? Number(form.miles) : null,
  startOn: form.startOn,
  weeklyPence: Object.fromEntries(
    COST_PART_NAMES.map((part) => [part, readPounds(form[part] ?? '')]),
  ) as unknown as WeeklyPence,
  note: form.note?.trim() || null,
});

export const formOfOption = ({ weeklyPence, match, ...option }: CaseOption): object => ({
  ...option,
  match: match === null ? '' : String(match),
  ...Object.fromEntries(COST_PART_NAMES.map((part) => [part, poundsTyped(weeklyPence[part])])),
});
