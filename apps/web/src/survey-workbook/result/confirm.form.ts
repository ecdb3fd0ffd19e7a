import { IsIn, IsOptional, Matches } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

const KEY = /^[0-9a-f-]{36}$/;

/** What somebody says who looked at what an upload would do. */
export class ConfirmUploadForm {
  /** Tells whether it would still do what they looked at. */
  @Matches(/^[0-9a-f]{24}$/, { message: 'Look at the upload again and confirm it there' })
  digest!: string;

  @IsOptional()
  @IsIn(['keep', 'file'], { message: 'Say which answers are right where the screen and the file disagree' })
  clashes?: 'keep' | 'file';

  @SeveralValues()
  @Matches(KEY, { each: true, message: 'Select rows from the list' })
  remove!: string[];
}
