import { ArrayNotEmpty, IsIn, IsOptional, Matches } from 'class-validator';
import { PLACEMENT_KINDS, PlacementKind } from '@lib/panel/options/placement-kind';
import { REFUSAL_REASONS, RefusalReason } from '@lib/panel/search/refusal-reason';
import { NEED_GROUPS, NeedGroup } from '@lib/panel/unmet-need/need-group';
import { AREAS_SOUGHT, AreaSought, Interim, INTERIMS } from '@lib/panel/unmet-need/unmet-need';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

export class NoneForm {
  @SeveralValues()
  @ArrayNotEmpty({ message: 'Select why nothing was suitable' })
  @IsIn(Object.keys(REFUSAL_REASONS), { each: true, message: 'Select why nothing was suitable' })
  reasons!: RefusalReason[];

  @IsIn(Object.keys(INTERIMS), { message: 'Select where the child is in the meantime' })
  interim!: Interim;

  @IsIn(Object.keys(NEED_GROUPS), { message: 'Select the main need' })
  need!: NeedGroup;

  @IsIn(Object.keys(PLACEMENT_KINDS), { message: 'Select the kind of placement that was sought' })
  sought!: PlacementKind;

  @IsIn(Object.keys(AREAS_SOUGHT), { message: 'Select where it was sought' })
  area!: AreaSought;

  /** Of what was on the page; left out where nothing was said yet. */
  @IsOptional()
  @Matches(/^\d{0,9}$/)
  version?: string;
}
