import { ArrayMaxSize, ArrayMinSize, IsIn } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** The boroughs that are to be reminded, by their slugs. */
export class NudgeForm {
  @IsIn(AUTHORITIES.map(({ slug }) => slug), { each: true, message: 'Choose boroughs from the list' })
  @ArrayMaxSize(AUTHORITIES.length, { message: 'Choose each borough once' })
  @ArrayMinSize(1, { message: 'Choose the boroughs to remind, one at least' })
  @SeveralValues()
  boroughs!: string[];
}
