import { IsIn, IsOptional, Matches } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

const GROUP = /^(once:[a-z][a-z0-9_]{0,39}|row:[0-9a-f-]{36})$/;

/** What of a return is confirmed at once: sections and rows. */
export class FilledInForm {
  @Matches(/^\d{1,15}$/, { message: 'Go back to the page and try again' })
  seen!: string;

  @SeveralValues()
  @Matches(GROUP, { each: true, message: 'Choose from the page' })
  shown!: string[];

  @SeveralValues()
  @Matches(GROUP, { each: true, message: 'Choose from the page' })
  confirm!: string[];

  @IsOptional()
  @IsIn(['ticked', 'page'], { message: 'Choose what to confirm' })
  which?: string;
}
