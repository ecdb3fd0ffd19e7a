import { IsOptional, Matches } from 'class-validator';
import { readPounds } from '@lib/kernel/pounds';
import { Supposed, SUPPOSED_AT_FIRST } from '@lib/measures/like-needs/joint-home';
import { IsPounds } from '../cases/search/is-pounds.decorator';

/** What a case for one home supposes, as the address has it; what is left out is as at first. */
export class SupposedForm {
  @IsOptional()
  @Matches(/^\s*\d{1,3}\s*$/, { message: 'Places must be a whole number' })
  places?: string;

  @IsOptional()
  @Matches(/^\s*\d{1,3}\s*$/, { message: 'Occupancy must be a whole number' })
  occupancy?: string;

  @IsOptional()
  @IsPounds('What the home costs a week')
  running?: string;
}

/** The assumptions a form gives, with those of the beginning where it gives none. */
export const supposedOf = ({ places, occupancy, running }: SupposedForm): Supposed => ({
  places: places === undefined ? SUPPOSED_AT_FIRST.places : Number(places),
  occupancy: occupancy === undefined ? SUPPOSED_AT_FIRST.occupancy : Number(occupancy),
  runningPence: readPounds(running ?? ''),
});

/** The form as it begins. */
export const SUPPOSED_FORM = {
  places: String(SUPPOSED_AT_FIRST.places),
  occupancy: String(SUPPOSED_AT_FIRST.occupancy),
};
