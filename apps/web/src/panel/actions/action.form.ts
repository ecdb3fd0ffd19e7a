import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** An action is done, or dropped with a reason. */
export class CloseActionForm {
  @IsIn(['done', 'dropped'], { message: 'Choose whether it is done or dropped' })
  state!: 'done' | 'dropped';

  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'The note must be 1,000 characters or fewer' })
  note?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the action again, then try once more' })
  version!: string;
}
