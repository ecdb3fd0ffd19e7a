import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Why a row does not belong into a return. */
export class RemoveRowForm {
  @IsOptional()
  @MaxLength(200, { message: 'Use 200 characters at most' })
  @IsString({ message: 'Write why, or leave it blank' })
  because?: string;
}
