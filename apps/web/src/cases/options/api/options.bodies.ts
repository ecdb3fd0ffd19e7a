import {
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { LONGEST_OPTION_NOTE, MOST_MILES } from '@lib/panel/options/case-option';
import { Registration, REGISTRATIONS } from '@lib/provision/settings/registration';
import { PLACEMENT_KINDS, PlacementKind } from '@lib/panel/options/placement-kind';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { LONGEST_NAME } from '@lib/panel/search/approach';
import { REFUSAL_REASONS, RefusalReason } from '@lib/panel/search/refusal-reason';
import { NEED_GROUPS, NeedGroup } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT, AreaSought, Interim, INTERIMS } from '@lib/panel/unmet-need/unmet-need';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';

const Pence = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsInt({ message: 'Give whole pence a week' })(target, key);
  Min(0, { message: 'Give pence a week of 0 or more' })(target, key);
  Max(MOST_PENCE, { message: 'Give £100,000 a week or less, in pence' })(target, key);
};

/** An option that is laid before the panel. */
export class OptionBody {
  @IsString({ message: 'Give the provider or setting' })
  @MaxLength(LONGEST_NAME, { message: `The provider or setting must be ${LONGEST_NAME} characters or fewer` })
  @Matches(/\S/, { message: 'Give the provider or setting' })
  @Said('The provider or setting: its name, an alias or its Ofsted number', { examples: ['Larch House'] })
  name!: string;

  @IsIn(Object.keys(PLACEMENT_KINDS), { message: 'Give the kind of placement' })
  @Said('Kind of placement', { examples: ['childrens home'] })
  kind!: PlacementKind;

  @IsOptional()
  @IsInt({ message: 'Give the match as a whole number from 1 to 5' })
  @Min(1, { message: 'Give the match as a whole number from 1 to 5' })
  @Max(5, { message: 'Give the match as a whole number from 1 to 5' })
  @Said('How well it meets the needs, 1 to 5', { examples: [4] })
  match?: number | null;

  @IsOptional()
  @IsIn(Object.keys(REGISTRATIONS), { message: 'Give how it is registered' })
  @Said('How it stands with its regulator', { examples: ['registered'] })
  registration?: Registration | null;

  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 1 }, { message: 'Give miles with at most one decimal' })
  @Min(0, { message: 'Give miles of 0 or more' })
  @Max(MOST_MILES, { message: `Give ${MOST_MILES} miles or fewer` })
  @Said('Miles from home in a straight line', { examples: [18.5] })
  miles?: number | null;

  @IsOptional()
  @IsDay({ message: 'Give the day it can start, as YYYY-MM-DD' })
  @Said('The day it can start', { examples: ['2026-12-07'] })
  startOn?: Day | null;

  @Pence()
  @Said('Core cost, pence a week before VAT; null where it is not known', { examples: [612000] })
  core?: number | null;

  @Pence()
  @Said('Additional support, likewise')
  support?: number | null;

  @Pence()
  @Said('Education, likewise')
  education?: number | null;

  @Pence()
  @Said('Therapy, likewise')
  therapy?: number | null;

  @Pence()
  @Said('Transport, likewise')
  transport?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_OPTION_NOTE, { message: `The note must be ${LONGEST_OPTION_NOTE} characters or fewer` })
  @Said('Anything else; no name of a child, family member or carer')
  note?: string | null;
}

/** An option as it is to be, in the place of the version that was read. */
export class ChangedOptionBody extends OptionBody {
  @IsInt({ message: 'Give the version of the option that you read' })
  @Min(1, { message: 'Give the version of the option that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

/** In which column it was read. */
export class SeenPositionBody {
  @IsInt({ message: 'Give the column it was read in' })
  @Min(1, { message: 'Give the column it was read in' })
  @Max(5, { message: 'Give the column it was read in' })
  @Said('The column it was read in; another one by now is refused (409)', { examples: [2] })
  position!: number;
}

/** That nothing suitable was found, and why. */
export class UnmetNeedBody {
  @ArrayNotEmpty({ message: 'Give why nothing was suitable' })
  @IsIn(Object.keys(REFUSAL_REASONS), { each: true, message: 'Give why nothing was suitable' })
  @Said('Why nothing was suitable, one or more', { examples: [['no vacancy', 'mix']] })
  reasons!: RefusalReason[];

  @IsIn(Object.keys(INTERIMS), { message: 'Give where the child is in the meantime' })
  @Said('Where the child is in the meantime', { examples: ['stays'] })
  interim!: Interim;

  @IsIn(Object.keys(NEED_GROUPS), { message: 'Give the main need' })
  @Said('The need that most kept a placement from being found', { examples: ['exploitation'] })
  need!: NeedGroup;

  @IsIn(Object.keys(PLACEMENT_KINDS), { message: 'Give the kind of placement that was sought' })
  @Said('Kind of placement that was sought', { examples: ['childrens home'] })
  sought!: PlacementKind;

  @IsIn(Object.keys(AREAS_SOUGHT), { message: 'Give where it was sought' })
  @Said('Where it was sought', { examples: ['london'] })
  area!: AreaSought;

  @IsOptional()
  @IsInt({ message: 'Give the version that you read' })
  @Said('The version that was read; null where nothing was said yet', { examples: [1] })
  version?: number | null;
}
