import { IsIn, IsOptional } from 'class-validator';

/** What goes with the file of a question set. */
export class WriteForm {
  @IsOptional()
  @IsIn(['yes'], { message: 'Select whether the draft that is there is to be replaced' })
  replace?: 'yes';
}
