import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** What the coordinator adds to the minute of one case. */
export class NarrativeForm {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'Open the minutes again, then try once more' })
  itemId!: string;

  @IsOptional()
  @IsString()
  @MaxLength(6000, { message: 'The narrative must be 6,000 characters or fewer' })
  narrative?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the minutes again, then try once more' })
  version!: string;
}

/** Why minutes are sent back or opened again. */
export class BecauseForm {
  @IsString({ message: 'Enter why' })
  @MaxLength(500, { message: 'Why must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why' })
  because!: string;
}

/** What goes on to the next meeting. */
export class CloseForm {
  @SeveralValues()
  @IsOptional()
  @IsString({ each: true })
  carry!: string[];
}
